"""Settings for publication. The address of the section stands in content/du-lieu/co-quan.yml, not here."""

from pelicanconf import *  # noqa: F403

DELETE_OUTPUT_DIRECTORY = True
