"""The JSON of the HTTP boundary, and nowhere else."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime  # noqa: TC003 - pydantic reads it at run time
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, Field

from ziyaret_ontology.iris import decision_iri, iri
from ziyaret_ontology.model import DecisionKind, EventStatus, EventType  # noqa: TC001 - pydantic reads them at run time

if TYPE_CHECKING:
    from collections.abc import Collection

    from ziyaret_extract.linking.summary import Proposal as ProposalValue
    from ziyaret_ontology.model import Decision as DecisionValue
    from ziyaret_ontology.questions import Question as QuestionValue
    from ziyaret_service.catalogue import FoundEvent
    from ziyaret_service.catalogue import GraphSize as GraphSizeValue
    from ziyaret_service.catalogue import ListedRelease as ListedReleaseValue
    from ziyaret_service.curation import Decided as DecidedValue


class _Schema(BaseModel):
    model_config = ConfigDict(frozen=True)


class _Page(_Schema):
    """A part of a list: at most `limit` after the first `offset`."""

    total: int
    limit: int
    offset: int
    next: str | None


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
    """A thing by its address and its name; `wikidata` is the id of the item that it is linked to."""

    iri: str
    name: str
    wikidata: str | None


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


class Events(_Page):
    """A page of events; `total` counts all that match, `next` is the address of the next page."""

    events: list[Event]


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


class Releases(_Page):
    """A page of releases; `total` counts all, `next` is the address of the next page."""

    releases: list[ListedRelease]


class FoundName(_Schema):
    """Who or what is called so; `kind` is what its address begins with, such as `person`."""

    name: str
    kind: str
    iri: str


class FoundNames(_Page):
    """A page of names; `total` counts all, `next` is the address of the next page."""

    names: list[FoundName]


class GraphSize(_Schema):
    """A named graph and how many triples it has."""

    graph: str
    triples: int

    @classmethod
    def of(cls, size: GraphSizeValue) -> GraphSize:
        """The size as JSON."""
        return cls.model_validate(asdict(size))


class GraphSizes(_Page):
    """A page of graphs, the largest first; `total` counts all, `next` is the address of the next page."""

    graphs: list[GraphSize]


class NewDecision(_Schema):
    """What somebody wants decided; which fields there must be depends on the kind."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: DecisionKind = Field(
        description="confirm, reject or choose an item; merge or split entities; undo a decision"
    )
    who: str = Field(description="who decides: a name, kept as given")
    entity: str | None = Field(None, description="the entity by its key, such as `person/ece-sen`, or its address")
    item: str | None = Field(None, description="to confirm, reject or choose: a Wikidata id, or the item's address")
    becomes: str | None = Field(None, description="to merge: the entity that stays; to split: the key of the new one")
    releases: list[str] = Field([], description="to split: the ids of the releases in which it is another entity")
    undoes: int | None = Field(None, description="to undo: the number of the decision")
    reason: str | None = Field(None, description="why, in one line")


class Decision(_Schema):
    """What somebody decided; `counts` is false when it was undone."""

    number: int
    iri: str
    kind: DecisionKind
    counts: bool
    entity: str = Field(description="the address of the entity")
    item: str | None
    becomes: str | None = Field(description="the address of the entity that it is from then on")
    releases: list[str]
    undoes: int | None
    who: str
    when: datetime
    reason: str | None

    @classmethod
    def of(cls, decision: DecisionValue, *, base: str, counting: Collection[int]) -> Decision:
        """The decision as JSON; `counting` are the numbers of those that count."""
        return cls(
            number=decision.number,
            iri=str(decision_iri(base, decision.number)),
            kind=decision.kind,
            counts=decision.number in counting,
            entity=str(iri(base, decision.entity)),
            item=decision.item,
            becomes=str(iri(base, decision.becomes)) if decision.becomes else None,
            releases=list(decision.releases),
            undoes=decision.undoes,
            who=decision.who,
            when=decision.when,
            reason=decision.reason,
        )


class Decided(_Schema):
    """What deciding came to."""

    decision: Decision
    new: bool = Field(description="false when a decision in force already said so")
    releases: list[str] = Field(description="the ids of the releases that it changed")

    @classmethod
    def of(cls, decided: DecidedValue, *, base: str) -> Decided:
        """The outcome as JSON; what was just decided counts."""
        decision = Decision.of(decided.decision, base=base, counting={decided.decision.number})
        return cls(decision=decision, new=decided.new, releases=list(decided.releases))


class Decisions(_Page):
    """A page of decisions, newest first; `total` counts all, `next` is the address of the next page."""

    decisions: list[Decision]


class Proposal(_Schema):
    """What somebody might decide: to merge two entities, or to split one in some releases."""

    kind: DecisionKind
    entity: str = Field(description="the address of the entity")
    becomes: str = Field(description="the address of the one that stays, or a free one for the new entity")
    releases: list[str]
    score: float = Field(ge=0, le=1, description="orders the proposals; no measured rate")
    reason: str

    @classmethod
    def of(cls, proposal: ProposalValue, *, base: str) -> Proposal:
        """The proposal as JSON."""
        return cls(
            kind=proposal.kind,
            entity=str(iri(base, proposal.entity)),
            becomes=str(iri(base, proposal.becomes)),
            releases=list(proposal.releases),
            score=proposal.score,
            reason=proposal.reason,
        )


class Proposals(_Page):
    """A page of proposals, best first; `total` counts all, `next` is the address of the next page."""

    proposals: list[Proposal]


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
    request_id: str = Field("", description="the id of the request, as in the header X-Request-ID and in the log")


class Health(_Schema):
    """Whether the service is alive or ready."""

    status: str
