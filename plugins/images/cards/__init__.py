"""Social cards, 1200 × 630 px: what messengers and networks show of a link. Worded, laid out, drawn."""
