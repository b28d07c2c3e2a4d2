"""Text in, facts out: `extract` reads one press release."""

from ziyaret_extract.analyzers import load_analyzer, record_analysis
from ziyaret_extract.gazetteer import Gazetteer, load_gazetteer
from ziyaret_extract.pipeline import extract

__all__ = ["Gazetteer", "extract", "load_analyzer", "load_gazetteer", "record_analysis"]
