"""Our own preflight: reads a finished PDF of any origin and says what a press operator would find, with page and place."""
