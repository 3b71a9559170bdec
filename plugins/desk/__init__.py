"""What the editor needs to know each morning: what waits, what lapses, what is missing, and what to report for a quarter."""
