"""What helps an editor to fill in files: drafts to begin with, schemas and snippets for VS Code, forms in the browser."""
