"""Going through the pieces of an update."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ziyaret_ontology.errors import QueryRejected
from ziyaret_service.stores.screen import position, require_shallow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ziyaret_service.stores.screen import Token

DEFAULT: Final = "DEFAULT"
"""The default graph as a target."""


class Reader:
    """Goes through the tokens; spaces and comments are passed over."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._text = "".join(token.text for token in tokens)
        self.place = 0
        self._skip()

    def is_at_end(self) -> bool:
        """Whether nothing is left."""
        return self.place >= len(self._tokens)

    def text_since(self, start: int) -> str:
        """What stands between the piece with this number and the place."""
        return "".join(token.text for token in self._tokens[start : self.place])

    def rejected(self, reason: str) -> QueryRejected:
        """The error to raise here, with the position."""
        if self.is_at_end():
            return QueryRejected(f"the update ends too early: {reason}")
        line, column = position(self._text, self._tokens[self.place].start)
        return QueryRejected(f"line {line}, column {column}: {reason}", line=line, column=column)

    def require_shallow(self, start: int) -> None:
        """QueryRejected when the pattern from this piece on is nested too deeply."""
        require_shallow(self._text, self._tokens[start : self.place])

    def peeked(self) -> str:
        """The keyword that comes next, in capitals; empty for anything else."""
        if self.is_at_end() or self._tokens[self.place].kind != "word":
            return ""
        return self._tokens[self.place].text.upper()

    def sees(self, word: str) -> bool:
        """Whether this keyword comes next."""
        return self.peeked() == word

    def word(self) -> str:
        """The next keyword, in capitals."""
        word = self.peeked()
        if not word:
            raise self.rejected("a keyword is expected here")
        self._advance()
        return word

    def takes(self, word: str) -> bool:
        """Whether this keyword comes next; it is passed over."""
        if self.sees(word):
            self._advance()
            return True
        return False

    def expect(self, word: str) -> None:
        """Pass over this keyword; QueryRejected for another one."""
        if not self.takes(word):
            raise self.rejected(f"{word} is expected here")

    def name(self) -> str:
        """The next IRI as it is written."""
        if self.is_at_end() or self._tokens[self.place].kind not in {"iri", "prefixed"}:
            raise self.rejected("an IRI is expected here")
        text = self._tokens[self.place].text
        self._advance()
        return text

    def graph_behind(self, word: str) -> str:
        """The graph that is named behind a keyword."""
        self.expect(word)
        self.expect("GRAPH")
        return self.name()

    def graph_or_default(self) -> str:
        """The next graph: its name, or DEFAULT."""
        if self.takes("DEFAULT"):
            return DEFAULT
        self.takes("GRAPH")
        return self.name()

    def graph_or_all(self) -> str | None:
        """The next graph, DEFAULT, or None for several that are not named."""
        if self.takes("DEFAULT"):
            return DEFAULT
        if self.takes("ALL") or self.takes("NAMED"):
            return None
        self.expect("GRAPH")
        return self.name()

    def prologue(self) -> str:
        """The declarations of prefixes and of the base that come next."""
        start = self.place
        while self.peeked() in {"BASE", "PREFIX"}:
            if self.word() == "PREFIX":
                self.name()
            self.name()
        return self.text_since(start)

    def end(self) -> str:
        """The semicolon behind an operation, or nothing at the end."""
        if self.is_at_end():
            return ""
        if not self._is_mark(";"):
            raise self.rejected("a semicolon is expected between two operations")
        self._advance()
        return " ;\n"

    def block(self) -> str:
        """The next pair of braces and what stands in it."""
        start, depth = self.place, 0
        if not self._is_mark("{"):
            raise self.rejected("{ is expected here")
        while not self.is_at_end():
            depth += self._is_mark("{") - self._is_mark("}")
            self._advance()
            if depth == 0:
                return self.text_since(start)
        raise self.rejected("} is missing")

    def quads(self, graph: str | None) -> tuple[str, tuple[str | None, ...]]:
        """The next block of quads, and the graphs it is of: those named in it, and `graph` for the triples outside."""
        start = self.place
        if not self._is_mark("{"):
            raise self.rejected("{ is expected here")
        self._advance()
        found: list[str | None] = []
        while not self._is_mark("}"):
            if self.takes("GRAPH"):
                found.append(self._variable_or_name())
                self.block()
                continue
            if self.is_at_end() or self._is_mark("{"):
                raise self.rejected("} or GRAPH and its name is expected here")
            if not self._is_mark("."):
                found.append(graph or DEFAULT)
            self._advance()
        self._advance()
        return self.text_since(start), tuple(dict.fromkeys(found))

    def _variable_or_name(self) -> str | None:
        if not self.is_at_end() and self._tokens[self.place].text[0] in "?$":
            self._advance()
            return None
        return self.name()

    def _is_mark(self, mark: str) -> bool:
        if self.is_at_end():
            return False
        token = self._tokens[self.place]
        return token.kind == "mark" and token.text == mark

    def _advance(self) -> None:
        self.place += 1
        self._skip()

    def _skip(self) -> None:
        while not self.is_at_end() and self._tokens[self.place].kind in {"space", "comment"}:
            self.place += 1
