"""Tokens for tests: one of each scope, in a file of their own."""

from __future__ import annotations

from datetime import UTC, datetime

from ziyaret_service.access import Scope, TokenFile, issue

NOW = datetime(2024, 5, 6, 12, tzinfo=UTC)


class Tokens:
    """A file with a token of each scope, named by it; `path` is what the settings take."""

    def __init__(self, folder):
        self.file = TokenFile(folder / "tokens.json")
        self.path = str(self.file.path)
        self.written = {scope: self.new(scope) for scope in Scope}

    def new(self, *scopes, name=None, days=None, now=NOW):
        """How a new token with these scopes is written."""
        token, written = issue(name or scopes[0], scopes, now=now, days=days)
        self.file.add(token)
        return written

    def bearing(self, scope):
        """The header that a program sends with the token of this scope."""
        return {"Authorization": f"Bearer {self.written[scope]}"}
