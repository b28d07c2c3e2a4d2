"""The days of a programme."""

from datetime import date

from ziyaret_extract.dates.programmes import Programme

FIRST, LAST = date(2024, 4, 22), date(2024, 4, 24)


def told(*days: tuple[date, str]) -> Programme:
    """A programme told by days and the words behind each."""
    programme = Programme()
    for day, behind in days:
        programme.told_by(day, behind.split())
    return programme


def test_told_by_its_ends():
    """What begins on a day and ends on another lasts from one to the other."""
    programme = told((FIRST, "'ta başlayan ve"), (LAST, "'te sona eren çalıştay"))
    assert (programme.day(1), programme.day(-1), programme.day(4)) == (FIRST, LAST, None)


def test_told_by_its_length():
    """What lasts a number of days from its first has that many."""
    programme = told((FIRST, "günü başlayan ve üç gün süren çalıştay"))
    assert (programme.day(2), programme.day(-1), programme.day(4)) == (date(2024, 4, 23), LAST, None)


def test_counted_from_a_day_beside_its_number():
    """Where only one day is told with its number the others are counted from it, the last is not known."""
    programme = Programme()
    programme.count_from(date(2024, 4, 23), 2)
    assert (programme.day(1), programme.day(3), programme.day(-1)) == (FIRST, LAST, None)


def test_counted_from_the_day_told_before():
    """The second day is the one behind the day told so far, unless a number was told before it."""
    programme, late = Programme(), Programme()
    programme.opens_on(FIRST, 2)
    late.opens_on(None, 1)
    late.opens_on(FIRST, 2)
    assert (programme.day(2), late.day(2)) == (date(2024, 4, 23), None)


def test_weekday():
    """A weekday is the next one after the day that the text is at, else the first one."""
    programme = Programme()
    programme.lasts(FIRST, date(2024, 5, 1))
    assert programme.weekday(1, FIRST) == FIRST
    assert programme.weekday(3, date(2024, 4, 25)) == date(2024, 5, 1)
    assert programme.weekday(2, date(2024, 4, 30)) == date(2024, 4, 30)
