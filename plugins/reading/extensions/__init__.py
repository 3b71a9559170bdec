"""Our Python-Markdown extensions, one per file."""
