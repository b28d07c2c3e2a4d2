"""Candidates as the JSON of each version of the protocol, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ziyaret_service.reconciliation.vocabulary import properties, types

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ziyaret_service.reconciliation.matching import Candidate
    from ziyaret_service.reconciliation.profiles import Profile
    from ziyaret_service.reconciliation.vocabulary import Property, Type

_FEATURES: Mapping[str, Mapping[str, str]] = {
    "nameSimilarity": {"tr": "Adın benzerliği", "en": "Likeness of the name"},
    "typeMatch": {"tr": "İstenen türden", "en": "Of the type asked for"},
    "mentioned": {"tr": "Bir bültende geçiyor", "en": "Mentioned in a release"},
}


def results_02(answers: Mapping[str, Iterable[Candidate]], language: str) -> dict[str, Any]:
    """The candidates of each query by its name."""
    return {
        name: {"result": [_candidate(each, language) | {"features": _features(each)} for each in candidates]}
        for name, candidates in answers.items()
    }


def results_10(answers: Iterable[Iterable[Candidate]], language: str) -> dict[str, Any]:
    """The candidates of each query in order."""
    told = (
        [_candidate(each, language) | {"features": _named_features(each, language)} for each in of] for of in answers
    )
    return {"results": [{"candidates": candidates} for candidates in told]}


def types_of(profile: Profile, language: str) -> list[dict[str, str]]:
    """The types of an entity, its own first."""
    broader = types().get(profile.type.broader or "")
    return [type_named(each, language) for each in (profile.type, broader) if each]


def type_named(kind: Type, language: str) -> dict[str, str]:
    """A type with its name."""
    return {"id": kind.id, "name": kind.names[language]}


def property_named(kind: Property, language: str) -> dict[str, str]:
    """A property with its name and what it means."""
    return {"id": kind.id, "name": kind.names[language], "description": kind.help[language]}


def description(profile: Profile, language: str) -> str:
    """What tells an entity from its namesakes: the newest office, or the kind and the areas around it."""
    if profile.offices:
        office = profile.offices[0]
        return ", ".join(filter(None, (office.title, office.organization_name)))
    return ", ".join((profile.type.names[language], *(each.name for each in profile.areas)))


def _candidate(candidate: Candidate, language: str) -> dict[str, Any]:
    return {
        "id": candidate.profile.key,
        "name": candidate.profile.name,
        "description": description(candidate.profile, language),
        "type": types_of(candidate.profile, language),
        "score": candidate.score,
        "match": candidate.match,
    }


def _features(candidate: Candidate) -> list[dict[str, Any]]:
    return [{"id": name, "value": value} for name, value in candidate.features.items()]


def _named_features(candidate: Candidate, language: str) -> list[dict[str, Any]]:
    return [
        {"id": name, "name": (_FEATURES.get(name) or properties()[name].names)[language], "value": value}
        for name, value in candidate.features.items()
    ]
