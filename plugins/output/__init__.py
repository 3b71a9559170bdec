"""The one way out: every file of the site is written here once, and noted with its digest so that it can be verified."""


def register() -> None:
    """Pelican's door."""
    from plugins.output import hook

    hook.register()
