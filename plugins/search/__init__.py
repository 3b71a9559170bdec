"""Search without a server: an index in many small files, built from the catalogue, that the reader's browser fetches as it needs it."""


def register() -> None:
    """Pelican's door."""
    from plugins.search import hook

    hook.register()
