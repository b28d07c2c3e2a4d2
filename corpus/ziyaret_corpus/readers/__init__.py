"""From a document in any of five formats to a `Release`."""

from ziyaret_corpus.readers.formats import FORMATS, Format
from ziyaret_corpus.readers.publication import published_beside
from ziyaret_corpus.readers.release import LIMIT, read_release

__all__ = ["FORMATS", "LIMIT", "Format", "published_beside", "read_release"]
