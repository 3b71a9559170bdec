"""The preview that editors have open all day: what is in content/ now, drafts too, as pages on this machine alone."""
