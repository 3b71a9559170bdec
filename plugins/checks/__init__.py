"""Rules over everything that was read: one rule, one file, one test file; each yields Problems and changes nothing."""
