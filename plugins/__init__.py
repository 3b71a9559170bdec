"""The rooms of the newsroom, in the order in which content flows through them."""
