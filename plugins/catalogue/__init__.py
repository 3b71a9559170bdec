"""Assembly: everything read and checked becomes one catalogue, or one ContentError with every problem."""


def register() -> None:
    """Pelican's door."""
    from plugins.catalogue import hook

    hook.register()
