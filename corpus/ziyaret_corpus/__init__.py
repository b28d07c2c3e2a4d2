"""The documents and what is true of them."""

from ziyaret_corpus.calibration import Calibration, calibrate
from ziyaret_corpus.causes import Cause, find_causes
from ziyaret_corpus.gold import read_gold, read_gold_release
from ziyaret_corpus.link_score import LINK_KINDS, LinkFigure, LinkMistake, LinkScores, Prior, score_links
from ziyaret_corpus.readers import published_beside, read_release
from ziyaret_corpus.samples import gold_folder, list_releases, sample_folder
from ziyaret_corpus.score import Discrepancy, Figure, Scores, score

__all__ = [
    "LINK_KINDS",
    "Calibration",
    "Cause",
    "Discrepancy",
    "Figure",
    "LinkFigure",
    "LinkMistake",
    "LinkScores",
    "Prior",
    "Scores",
    "calibrate",
    "find_causes",
    "gold_folder",
    "list_releases",
    "published_beside",
    "read_gold",
    "read_gold_release",
    "read_release",
    "sample_folder",
    "score",
    "score_links",
]
