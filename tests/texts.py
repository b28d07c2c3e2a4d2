"""Releases for the tests of the service: one that tells of a visit, one of nothing, and one in another language."""

from ziyaret_corpus.samples import list_releases

SAMPLE = next(release for release in list_releases() if release.id == "nilufer-makam-ziyareti")
NOTHING = "Belediyemizin su şebekesinde yarın bakım yapılacak, mahallelerde kısa süreli kesintiler yaşanacaktır."
ENGLISH = "The mayor of the town received a delegation of guests who came to see how the library works for children."
