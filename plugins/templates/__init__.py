"""The theme's one Jinja environment, shared by screen and print: filters, links, bodies."""
