"""The four plates of a page, by rendering copies of the file whose colours stand for ink."""
