"""Words that tell of what is to come."""

import pytest
from reading import analyse

from ziyaret_extract.turkish.future import is_to_come, tells_future


@pytest.mark.parametrize(
    ("text", "future"),
    [
        ("Şenlik eylülde yapılacak.", True),
        ("Şenlik eylülde planlanıyor.", True),
        ("Konuğunu eylülde ilçesine davet etti.", True),
        ("Eylülde davet edilen konuklar geldi.", False),
        ("Şenliğin eylülde yapılmasına karar verildi.", True),
        ("Şenliğin eylülde yapılması kararlaştırıldı.", True),
        ("Eylülde yapılmasına karşın karar okundu.", False),
        ("Şenlik eylülde yapıldı.", False),
    ],
)
def test_what_is_to_come(text, future):
    """A verb in the future tells it, and so does an invitation."""
    assert tells_future(analyse(text).tokens) is future


def test_before_a_noun():
    """A verb in the future goes before the noun that it tells about, or ends what is said."""
    tokens = analyse("Yapılacak şenlik görüşüldü. Şenlik yapılacak.").tokens
    assert [at for at in range(len(tokens)) if is_to_come(tokens, at)] == [0]
