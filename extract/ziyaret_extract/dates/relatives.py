"""Times told from another: `dün akşam`, `geçtiğimiz çarşamba günü`, `önümüzdeki hafta`, `programın ikinci günü`."""

from __future__ import annotations

import re
from functools import cache

from ziyaret_extract.dates.expressions import Expression, SentenceWords, Shift, Unit, calendar_words
from ziyaret_extract.tables import read_rows
from ziyaret_extract.turkish import headwords, lexicon
from ziyaret_extract.turkish.future import is_ahead
from ziyaret_extract.turkish.morphology import case_after
from ziyaret_ontology.folding import fold

# What stands behind the number of a day where the month is told before: `15'inde`.
OF_ITS_MONTH = re.compile(r"s?[ıiuü](?:n[ıiuü]n|nd[ae]|nd[ae]n|n[ae])?")
WEEK = "hafta"
_NEXT_WEEK = "haftaya"
_PARTS_OF_DAY = ("günü", "günkü", "sabah", "akşam", "gece", "öğle", "ikindi")
_UNITS: dict[str, Unit] = {"week": "week", "month": "month", "year": "year"}


@cache
def relative_phrases() -> dict[str, list[tuple[list[str], Shift]]]:
    """Phrases of `relative_days.tsv`, the words behind the first by the first, the longest before others."""
    found: dict[str, list[tuple[list[str], Shift]]] = {}
    for phrase, anchor, days in sorted(read_rows("relative_days.tsv"), key=lambda row: -row[0].count(" ")):
        first, *rest = phrase.split()
        shift = Shift("day", int(days), "passage" if anchor == "passage" else "published")
        found.setdefault(first, []).append((rest, shift))
    return found


class RelativeReader(SentenceWords):
    """Reads what is told from the day of publication, of the passage or of a programme."""

    # Relative: `dün akşam`, `geçtiğimiz çarşamba günü`, `önümüzdeki hafta`, `geçen ay`, `pazartesi günü`.

    def _relative(self, at: int) -> list[Expression]:
        for words, shift in relative_phrases().get(self._folded(at), ()):
            if all(self._is_form(at + i, word) for i, word in enumerate(words, 1)):
                return [Expression(at, at + 1 + len(words), "relative", shift=shift)]
        period = calendar_words("period").get(self._folded(at))
        start = at if period is None else at + 1
        offset = None if period is None else int(period)
        weekday = self._word("weekday", start)
        weekend = self._two_weekdays(at, start, offset)
        if weekend:
            return weekend
        if weekday and self._is_day_of_week(start, named=period is not None):
            after = start + 1 + self._starts(start + 1, ("günü", "günkü"))
            return [Expression(at, after, "weekday", shift=Shift("weekday", offset, weekday=weekday[0]))]
        weekend_told = self._folded(start) == WEEK and self._starts(start + 1, ("sonu",))
        if weekend_told and self._folded(at - 1) != "her" and not self._starts(start + 1, ("sonuç", "sonları")):
            return [Expression(at, start + 2, "relative", shift=Shift("weekend", offset))]
        if self._is_next_week(at):
            return [Expression(at, at + 1, "relative", shift=Shift("week", 1))]
        unit = self._unit(start) if period is not None else None
        return [Expression(at, start + 1, "relative", shift=Shift(unit, offset))] if unit else []

    def _is_next_week(self, at: int) -> bool:
        """Whether something is to be then: `Başkan, haftaya Ovaköy'de olacak`, not `bu haftaya`, `ikinci haftaya`."""
        before = self._folded(at - 1)
        counted = before in calendar_words("period") or before in calendar_words("ordinal") or before[:1].isdecimal()
        behind = (token.folded for token in self._tokens[at + 1 : self._last])
        return self._folded(at) == _NEXT_WEEK and not counted and any(map(is_ahead, behind))

    def _two_weekdays(self, at: int, start: int, offset: int | None) -> list[Expression]:
        """`cumartesi ve pazar günleri` is a weekend."""
        words = [self._folded(start + k) for k in range(4)]
        if words[:3] != ["cumartesi", "ve", "pazar"] or not words[3].startswith("gün") or self._folded(at - 1) == "her":
            return []
        return [Expression(at, start + 4, "relative", shift=Shift("weekend", offset))]

    def _is_form(self, at: int, word: str) -> bool:
        """Whether the token is the word, the last of a phrase also in a case: `ertesi günün`."""
        folded = self._folded(at)
        return folded == word or (word == "gün" and folded.startswith("gün") and case_after(folded, "gün") is not None)

    def _is_day_of_week(self, at: int, *, named: bool) -> bool:
        """Whether a weekday means one day: `pazartesi günü`, not `her pazartesi`, `Pazartesi Pazarı`, `pazar yeri`."""
        if self._folded(at - 1) == "her" or self._starts(at + 1, ("günleri",)):
            return False
        behind = self._folded(at + 1)
        alone = (at == self._first and behind == ",") or behind == ":"  # `Perşembe, X Y'ye ayrıldı`, `Perşembe: X …`
        return named or alone or self._starts(at + 1, _PARTS_OF_DAY) or self._goes_before_a_name(at)

    def _goes_before_a_name(self, at: int) -> bool:
        """Whether a sentence begins with a weekday that no word of a name follows: `Çarşamba Edremit'teydik`."""
        weekday, behind = self._token(at), self._token(at + 1)
        if at != self._first or self._shouted or weekday is None or behind is None or weekday.suffix:
            return False
        word = behind.folded
        headed = headwords.organization_head(word) or headwords.place_head(word) or headwords.title(word)
        common = lexicon.is_common(word) or word in lexicon.fields() or headwords.organization_noun(word)
        of_person = weekday.folded in lexicon.given_names() and word in lexicon.given_names()
        return (
            behind.text[0].isupper() and self._word("weekday", at) is not None and not (headed or common or of_person)
        )

    def _unit(self, at: int) -> Unit | None:
        folded = self._folded(at)
        for word, unit in calendar_words("unit").items():
            if folded == word or folded == word + "ki" or case_after(folded, word) is not None:
                return _UNITS[unit]
        return None

    # A day of the month told before: `16'sında`, `ayın 15'inde`.

    def _day_of_month(self, at: int) -> list[Expression]:
        number, token = self._number(at, 1, 31, range(1, 3)), self._token(at)
        if number is None or token is None or not OF_ITS_MONTH.fullmatch(fold(token.suffix)):
            return []
        of_month = self._folded(at - 1) == "ayın"
        if not of_month and (not token.suffix.endswith(("da", "de")) or self._starts(at + 1, ("olarak", "tamam"))):
            return []
        return [Expression(at - of_month, at + 1, "month-day", ordinal=number)]

    # Days of a programme: `programın ikinci gününde`, `ilk gün`, `son gün`.

    def _numbered_day(self, at: int) -> list[Expression]:
        ordinal = calendar_words("ordinal").get(self._folded(at)) or self._ordinal_number(at)
        following = self._folded(at + 1)
        if (
            ordinal is None
            or not following.startswith("gün")
            or following.startswith(("günler", "güney", "güneş", "günd"))
        ):
            return []
        if self._starts(at + 2, ("beri", "itibaren")):
            return []
        return [Expression(at, at + 2, "ordinal-day", ordinal=int(ordinal))]

    def _ordinal_number(self, at: int) -> str | None:
        """`2.` or `2'nci`."""
        token = self._token(at)
        if token is None or not token.text.rstrip(".").isdecimal() or len(token.text) > len("10."):
            return None
        return token.text.rstrip(".") if token.text[-1] == "." or "nc" in token.suffix else None
