"""The moment of the build: the only place that asks the clock, and SOURCE_DATE_EPOCH can answer for it."""

from __future__ import annotations

import os
from datetime import UTC, datetime


def now() -> datetime:
    """The current moment, or the one that SOURCE_DATE_EPOCH (seconds since 1970) names, for reproducible builds."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
