"""Behind ./run explain: what a code of the check means, why it matters, and an example of it."""
