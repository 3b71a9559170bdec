"""What exists in the newsroom: kinds, front matter, print formats, problems, the catalogue. Typed, frozen, no I/O."""
