"""What stands around the artwork: boxes, marks, slug; and pages put together into a booklet."""
