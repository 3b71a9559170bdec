"""RSS 2.0, Atom and JSON Feed of the whole section, each kind, each reform field and each topic."""


def register() -> None:
    """Pelican's door."""
    from plugins.feeds import hook

    hook.register()
