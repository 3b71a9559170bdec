"""Settings for publication. The address of the section stands in content/du-lieu/co-quan.yml, not here."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from pelicanconf import *  # noqa: F403

DELETE_OUTPUT_DIRECTORY = True
