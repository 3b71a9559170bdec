""".well-known/security.txt (RFC 9116): whom to tell of a weakness of the site."""

from __future__ import annotations

from urllib.parse import urlsplit

from plugins.model.agency import Agency

PATH = ".well-known/security.txt"


def security_files(agency: Agency) -> dict[str, str]:
    """The notice by its path; nothing where the agency names no contact."""
    return {PATH: _notice(agency)} if agency.security else {}


def _notice(agency: Agency) -> str:
    """The standard looks for the file at the root of the host, where the portal's server has to map it (docs/embedding.md);
    both places are named, because section 2.5.2 has a reader refuse a file that comes from any other."""
    assert agency.security is not None
    site = urlsplit(agency.address_of_site)
    places = dict.fromkeys((f"{site.scheme}://{site.netloc}/{PATH}", f"{agency.address_of_site}/{PATH}"))
    fields = [
        ("Contact", agency.security.contact),
        ("Expires", f"{agency.security.expires.isoformat()}T23:59:59+07:00"),
        ("Preferred-Languages", "vi"),
        *(("Canonical", place) for place in places),
    ]
    return "".join(f"{name}: {value}\n" for name, value in fields)
