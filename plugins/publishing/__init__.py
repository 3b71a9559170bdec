"""Verified output becomes the live site: a new release beside the old ones, made current by one atomic step."""
