"""Pelican is the host: it holds settings, plugins and the run of generators. Every page is planned by our rooms.

The order of PLUGINS is the flow (docs/architecture.md). Nothing here needs editing to adopt the system for another
agency: names, addresses and colours stand in content/du-lieu/co-quan.yml.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).parent

PATH = str(ROOT / "content")
OUTPUT_PATH = str(ROOT / "output")
CACHE_PATH = str(ROOT / ".cache")
THEME = str(ROOT / "theme")
MANIFEST_PATH = str(ROOT / ".cache" / "pelican-manifest.json")

SITENAME = "Cải cách hành chính"
SITEURL = ""
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"

# On the path, not in PLUGIN_PATHS: there Pelican would take the folder output/ for the room plugins.output.
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))
PLUGIN_PATHS: list[str] = []
PLUGINS = [
    "plugins.output",
    "plugins.catalogue",
    "plugins.images",
    "plugins.press",
    "plugins.feeds",
    "plugins.search",
    "plugins.web",
]

# Our rooms read content/ and write every page and feed. Pelican's own generators find nothing to do: what they would do
# with a bad file is to log it and go on, and what they let through from front matter can leave the output folder.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
ARTICLE_EXCLUDES = PAGE_EXCLUDES = [""]
READERS = {"md": None, "rst": None, "html": None}
DIRECT_TEMPLATES: list[str] = []
THEME_STATIC_PATHS: list[str] = []
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
ARTICLE_SAVE_AS = DRAFT_SAVE_AS = PAGE_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = ""
CACHE_CONTENT = LOAD_CONTENT_CACHE = False
DELETE_OUTPUT_DIRECTORY = True
WITH_FUTURE_DATES = False
