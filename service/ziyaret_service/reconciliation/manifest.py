"""What the service tells of itself, by version of the protocol."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

from ziyaret_ontology.terms import ZIY
from ziyaret_service.reconciliation.queries import MOST_QUERIES
from ziyaret_service.reconciliation.vocabulary import types

PREVIEW_WIDTH, PREVIEW_HEIGHT = 430, 300  # pixels
_NAMES = {
    "tr": "Ziyaret: belediyeler, kurumlar, yerler, kişiler",
    "en": "Ziyaret: municipalities, bodies, places, people",
}
_FIRST_TYPES = ("Municipality", "Person", "Organization", "Place", "Topic")


def manifest_02(root: str, *, base: str, language: str) -> dict[str, Any]:
    """The manifest of version 0.2; `root` is the address of the service, `base` begins the IRIs of entities."""
    suggest = {
        kind: {"service_url": root, "service_path": f"/suggest/{kind}"} for kind in ("entity", "type", "property")
    }
    return {
        "versions": ["0.2"],
        **_common(root, language),
        "identifierSpace": base,
        "schemaSpace": str(ZIY),
        "view": {"url": f"{root}/view?id={{{{id}}}}"},
        "preview": {"url": f"{root}/preview?id={{{{id}}}}", "width": PREVIEW_WIDTH, "height": PREVIEW_HEIGHT},
        "suggest": suggest,
        "extend": {
            "propose_properties": {"service_url": root, "service_path": "/extend/propose"},
            "property_settings": [],
        },
    }


def manifest_10(root: str, *, language: str) -> dict[str, Any]:
    """The manifest of version 1.0-draft; `root` is the address of the service in that version."""
    return {
        "versions": ["1.0-draft"],
        **_common(root, language),
        "view": {"url": f"{root}/view?id={{id}}"},
        "preview": {"width": PREVIEW_WIDTH, "height": PREVIEW_HEIGHT},
        "suggest": {"entity": True, "type": True, "property": True},
        "extend": {"proposeProperties": True, "propertySettings": []},
        "standardizedScore": True,
        "lang": "tr",
        "dir": "ltr",
    }


def _common(root: str, language: str) -> dict[str, Any]:
    return {
        "name": _NAMES[language],
        "serviceVersion": version("ziyaret"),
        "documentation": f"{root.partition('/reconcile')[0]}/docs",
        "logo": f"{root.partition('/reconcile')[0]}/static/icon.svg",
        "defaultTypes": [{"id": each, "name": types()[each].names[language]} for each in _FIRST_TYPES],
        "batchSize": MOST_QUERIES,
    }
