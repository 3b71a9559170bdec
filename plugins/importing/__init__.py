"""Word files become articles: what a .docx says, as Markdown with front matter, and a report of what a person must see."""
