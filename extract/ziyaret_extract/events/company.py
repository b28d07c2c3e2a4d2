"""Who goes along with whom on the visits of a text, as far as it has been told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ziyaret_extract.keys import kind_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from ziyaret_extract.entities.groups import Groups
    from ziyaret_extract.events.cast import Cast


class Company:
    """Those whom a text has told to go along with others, each on a day, and the groups that somebody leads."""

    def __init__(self, cast: Cast, groups: Groups) -> None:
        self._cast = cast
        self._told: list[tuple[frozenset[str], tuple[str, ...], str | None]] = []
        self._led = {group.members[0]: group.members[1:] for group in groups.facts if group.members}

    def is_led(self) -> bool:
        """Whether the text names the members of any group."""
        return bool(self._led)

    def go_with(self, leads: Iterable[str], people: Iterable[str], day: str | None) -> None:
        """Let people go along with the leads in the visits of that day that are told later."""
        self._told.append((frozenset(leads), tuple(people), day))

    def joined(self, guests: Iterable[str], day: str | None) -> tuple[str, ...]:
        """The guests and those who go along with them on that day; two named of a delegation go without the others."""
        named = tuple(dict.fromkeys(guests))
        led = (() if {*named} & {*self._led.get(guest, ())} else self._led.get(guest, ()) for guest in named)
        known = tuple(dict.fromkeys(key for guest, others in zip(named, led, strict=True) for key in (guest, *others)))
        present = self._cast.people(known)
        along = [key for led, people, when in self._told if when in {None, day} and led & present for key in people]
        return tuple(dict.fromkeys((*known, *along)))

    def followers(self, groups: Iterable[str]) -> set[str]:
        """Who is told to go along with these groups: `heyete Başkan A refakat etti` names nobody who is in it."""
        asked = set(groups)
        return {key for led, along, _ in self._told if led & asked for key in along}

    def party(self, hosts: Collection[str]) -> list[str]:
        """The people first told to be accompanied and those with them, if none is at home with these hosts."""
        led, along, _ = self._told[0] if self._told else (frozenset[str](), (), None)
        people = [key for key in (*sorted(led), *along) if kind_of(key) == "person"]
        return people if len(along) > 1 and not {*hosts} & {self._cast.home(key) for key in people} else []
