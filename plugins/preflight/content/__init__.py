"""The content of a page: every object with the graphics state that it is painted in."""
