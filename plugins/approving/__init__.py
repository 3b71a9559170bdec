"""A superior's word on a text: what is approved is shown, asked for, and written into the front matter with nothing else touched."""
