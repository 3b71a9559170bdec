"""Text becomes model: bytes to clean text, YAML to typed front matter with places, Markdown to safe HTML."""
