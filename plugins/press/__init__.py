"""From publication to paper: print HTML, laid out as an accessible screen PDF, with pictures of its pages."""


def register() -> None:
    """Connects the room to Pelican's signals."""
    from plugins.press import hook

    hook.connect()
