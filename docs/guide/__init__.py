"""What docs/tables.py puts into the editors' guide: the tables, made from the code, and the words that stand nowhere in it."""
