"""Quoted titles and speech."""

import pytest
from reading import analyse

from ziyaret_extract.topics.quotations import read_quotations


def quotations(text):
    """The words of each quotation and whether it is a title."""
    analysis = analyse(text)
    tokens = analysis.tokens
    return [
        (analysis.text.clean[tokens[q.first].start : tokens[q.last - 1].tail], q.title)
        for q in read_quotations(analysis)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Su Yönetimi” konulu panel yapıldı.", [("Su Yönetimi", True)]),
        ('"Su ve Atık Yönetimi" paneli yapıldı.', [("Su ve Atık Yönetimi", True)]),
        ("“Suyumuz Kimin?” başlıklı panel yapıldı.", [("Suyumuz Kimin?", True)]),
        ("“su yönetimi” ve “atık yönetimi” konularını içerir.", [("su yönetimi", True), ("atık yönetimi", True)]),
        ("Başkan, “Suyumuz Kimin?” diye sordu.", [("Suyumuz Kimin?", False)]),
        ("«Su Yönetimi» paneli yapıldı.", [("Su Yönetimi", True)]),
        ("Başkan, “Çok memnun olduk” dedi.", [("Çok memnun olduk", False)]),
        ("Başkan, “Hoş Geldiniz.” dedi.", [("Hoş Geldiniz.", False)]),
        ("Pankartta “SUYU KORU” yazıyordu.", [("SUYU KORU", False)]),
        ("Başkan, “Bugün ‘Su Yönetimi’ konuşuldu.” dedi.", [("Bugün 'Su Yönetimi' konuşuldu.", False)]),
        ("“Su Yönetimi” ve “Atık Yönetimi” konuşuldu.", [("Su Yönetimi", True), ("Atık Yönetimi", True)]),
        ("“Su Yönetimi panelinde konuştu.", []),
        ("“Su Yönetimi\n\nAtık Yönetimi” paneli yapıldı.", []),
        ('Boş "" tırnak.', []),
    ],
)
def test_quotations(text, expected):
    """A few words mostly capitalised are a title, others speech; the outermost marks of one paragraph count."""
    assert quotations(text) == expected
