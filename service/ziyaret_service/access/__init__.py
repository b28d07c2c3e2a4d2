"""Who may do what over HTTP: tokens with scopes, kept as hashes in a file; and how often one may ask."""

from __future__ import annotations

from ziyaret_service.access.bearing import COOKIE, bearer_of, token_in
from ziyaret_service.access.keeping import TokenFile
from ziyaret_service.access.rates import Rates
from ziyaret_service.access.tokens import Scope, Token, issue, without_secrets

__all__ = ["COOKIE", "Rates", "Scope", "Token", "TokenFile", "bearer_of", "issue", "token_in", "without_secrets"]
