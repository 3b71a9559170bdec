"""Pictures of content/anh/: first planned (which sizes, which addresses), then performed (decoded, resized, written)."""


def register() -> None:
    """Pelican's door."""
    from plugins.images import hook

    hook.register()
