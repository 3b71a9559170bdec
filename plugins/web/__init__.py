"""The website: every page planned as a value (path, template, typed context), then rendered; assets joined and named by hash."""


def register() -> None:
    """Pelican's door."""
    from plugins.web import hook

    hook.register()
