"""One rule, one entry of the table; modules by subject."""
