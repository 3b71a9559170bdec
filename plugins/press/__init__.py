"""From publication to paper: print HTML, laid out as an accessible screen PDF, with pictures of its pages."""


def register() -> None:
    """Pelican's door."""
    from plugins.press import hook

    hook.register()
