"""The JSON of the HTTP boundary, and nowhere else."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date  # noqa: TC003 - pydantic reads it at run time
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, Field

from ziyaret_ontology.model import EventStatus, EventType  # noqa: TC001 - pydantic reads them at run time

if TYPE_CHECKING:
    from ziyaret_ontology.questions import Question as QuestionValue
    from ziyaret_service.catalogue import EventPage, FoundEvent, ReleasePage
    from ziyaret_service.catalogue import ListedRelease as ListedReleaseValue


class _Schema(BaseModel):
    model_config = ConfigDict(frozen=True)


class Release(_Schema):
    """A press release to read; code points of `text` are what offsets count."""

    text: str = Field(description="the text as published, the title on its first line")
    id: str | None = Field(None, description="ASCII letters, digits, '.', '_' and '-'; else made from the text")
    published: date | None = Field(None, description="the day it was published, which resolves “dün” and missing years")
    source: str | None = Field(None, description="where it comes from, a web address or a file name")


class FedRelease(_Schema):
    """What feeding a release came to."""

    release: str = Field(description="the id of the release")
    changed: bool = Field(description="false when the store already held exactly this")
    events: int = Field(description="how many events the release tells of; 0 is an answer")
    facts: dict[str, Any] = Field(description="everything the release states, with its mentions in the text")


class Named(_Schema):
    """A thing by its address and its name."""

    iri: str
    name: str


class Participant(Named):
    """Who took part; `derived` when it follows from belonging to a delegation."""

    derived: bool


class Event(_Schema):
    """One happening; `date` is ISO 8601 or EDTF, null when the release does not tell."""

    iri: str
    type: EventType
    status: EventStatus
    label: str
    date: str | None
    hosts: list[Named]
    participants: list[Participant]
    received_by: list[Participant]
    places: list[Named]
    topics: list[Named]
    releases: list[str] = Field(description="addresses of the releases that tell of it")
    quotes: list[str] = Field(description="the pieces of text that tell of it")
    confidence: float = Field(ge=0, le=1)

    @classmethod
    def of(cls, event: FoundEvent) -> Event:
        """The event as JSON."""
        return cls.model_validate(asdict(event))


class Events(_Schema):
    """A page of events; `total` counts all that match, `next` is the address of the next page."""

    total: int
    limit: int
    offset: int
    next: str | None
    events: list[Event]

    @classmethod
    def of(cls, page: EventPage, *, limit: int, offset: int, following: str | None) -> Events:
        """The page as JSON."""
        events = [Event.of(event) for event in page.events]
        return cls(total=page.total, limit=limit, offset=offset, next=following, events=events)


class ListedRelease(_Schema):
    """A release in a list; `title` is its first line."""

    id: str
    iri: str
    title: str
    published: date | None
    source: str | None
    events: int

    @classmethod
    def of(cls, release: ListedReleaseValue) -> ListedRelease:
        """The release as JSON."""
        return cls.model_validate({"id": release.iri.rpartition("/")[2], **asdict(release)})


class Releases(_Schema):
    """A page of releases; `total` counts all, `next` is the address of the next page."""

    total: int
    limit: int
    offset: int
    next: str | None
    releases: list[ListedRelease]

    @classmethod
    def of(cls, page: ReleasePage, *, limit: int, offset: int, following: str | None) -> Releases:
        """The page as JSON."""
        releases = [ListedRelease.of(release) for release in page.releases]
        return cls(total=page.total, limit=limit, offset=offset, next=following, releases=releases)


class Parameter(_Schema):
    """What narrows a question."""

    name: str
    type: str
    label: dict[str, str] = Field(description="by language, `tr` and `en`")


class Question(_Schema):
    """A ready-made question; `parameters` may be given in the address."""

    name: str
    title: dict[str, str] = Field(description="by language, `tr` and `en`")
    description: dict[str, str] = Field(description="by language, `tr` and `en`")
    parameters: list[Parameter]
    sparql: str

    @classmethod
    def of(cls, question: QuestionValue) -> Question:
        """The question as JSON."""
        return cls.model_validate(asdict(question))


class Problem(_Schema):
    """What went wrong, by RFC 9457; some problems carry more, such as `line` and `column`."""

    model_config = ConfigDict(frozen=True, extra="allow")

    type: str
    title: str
    status: int
    detail: str
    instance: str


class Health(_Schema):
    """Whether the service is alive or ready."""

    status: str
