"""What holds for any text, and for any release put together from its usual parts."""

import re
import textwrap
from dataclasses import replace
from itertools import chain

from hypothesis import given, settings
from hypothesis import strategies as st
from reading import facts_of

from ziyaret_corpus import list_releases
from ziyaret_extract import extract
from ziyaret_ontology import from_graph, to_graph
from ziyaret_ontology.check import check
from ziyaret_ontology.folding import ascii_fold, fold, slug
from ziyaret_ontology.model import Facts

BASE = "https://ziyaret.example/"
# Letters and marks that the rules look at, thicker than chance would sow them.
CHARACTERS = st.sampled_from("aıiİIŞçğü'’\"“”«».!?,;:-–()0129\n\r\t \u00a0\u0307\u00ad") | st.characters()
# Words that begin, end and join names, tell events and days: glued together in any order.
VOCABULARY = """
Tekkaya Pendik Taşkent Kars Özbekistan Merkez Fatih Balkan Balkanlar Elif Yurdakul Bora Saylan Akbulut TDBB (TDBB)
Belediyesi Belediyesini Belediyeleri Belediye Başkanı Başkan Yardımcıları Başkanımız Valisi Muhtarı Müdürü Köyü
Müzesi Birliği Parti Bakanlığı heyet heyeti heyetinde Konuklar ve ile , . ; – ( ) “ ” ' ilçesi köyleri'ne konulu
hakkında görüşüldü ziyaret etti eden edecek ederek ağırladı kabul edildi edilmedi eşlik gezdi imzalandı takdim
verildi düzenlendi çalıştay çalıştaya program katıldı tarafından ayrı arasında beraberindeki başkanlığında 6
Mayıs 2024 2024'te 6-8 aynı gün dün
"""

PEOPLE = st.sampled_from(
    [
        "Sarıova Belediye Başkanı Nermin Akbulut",
        "TDBB ve Tekkaya Belediye Başkanı Orhan Demirkan",
        "Rize Valisi Tarık Şenyurt",
        "Rusya Büyükelçisi İlya Morkov",
        "Müdür Elif Yurdakul",
        "Bora Saylan",
    ]
)
GUESTS = PEOPLE | st.sampled_from(["Özbekistan heyeti", "Heyet", "Konuklar", "Sarıova Belediyesi"])
BODIES = st.sampled_from(
    ["Tekkaya Belediyesi", "Pendik Belediyesi", "Fatih, Kartal ve Pendik Belediyeleri", "Ege Kültür Birliği"]
)
DAYS = st.sampled_from(["", "6 Mayıs 2024'te ", "Aynı gün ", "7 Mayıs'ta ", "Programın ikinci günü "])
SENTENCES = st.one_of(
    st.builds("{}{}, {}'ni ziyaret etti.".format, DAYS, GUESTS, BODIES),
    st.builds("{}{}, {}'ni ziyaret ederek “Su Yönetimi” konusunda bilgi aldı.".format, DAYS, GUESTS, BODIES),
    st.builds("{}{}, {}'ni ziyaret edecek.".format, DAYS, GUESTS, BODIES),
    st.builds("{}{}, {}'ni ziyaret etmedi.".format, DAYS, GUESTS, BODIES),
    st.builds("{}{}, {} tarafından kabul edildi.".format, DAYS, GUESTS, PEOPLE),
    st.builds("{}{} ile {} görüştü.".format, DAYS, PEOPLE, PEOPLE),
    st.builds("Heyette {}, {} ve {} yer aldı.".format, PEOPLE, PEOPLE, PEOPLE),
    st.builds("{}{} tarafından “Su Günleri” programı düzenlendi.".format, DAYS, BODIES),
    st.builds("6-8 Mayıs 2024 tarihlerinde {} ev sahipliğinde çalıştay düzenlendi.".format, BODIES),
    st.builds("Çalıştaya {} ve {} katıldı.".format, PEOPLE, GUESTS),
    st.builds("{} ile {} arasında protokol imzalandı.".format, BODIES, BODIES),
    st.builds("{}'a plaket takdim edildi.".format, PEOPLE),
    st.builds("{}, Taşkent'ten Konya'nın Taşkent ilçesine geçti ve Balkan'da Uluğ Bey Müzesi'ni gezdi.".format, GUESTS),
    st.just("Görüşmede kardeş şehir ilişkileri ve turizm projeleri görüşüldü."),
)
HEADINGS = st.sampled_from(["", "KONUKLAR TEKKAYA'DA\n\n", "Tekkaya Belediyesi Konuklarını Ağırladı\n\n"])
RELEASES = st.builds(
    lambda heading, paragraphs: heading + "\n\n".join(" ".join(sentences) for sentences in paragraphs),
    HEADINGS,
    st.lists(st.lists(SENTENCES, min_size=1, max_size=4), min_size=1, max_size=3),
)
WORDS = st.lists(st.sampled_from(VOCABULARY.split()), max_size=30)
# Half characters, marks without a letter, writing from right to left, emoji, remains of HTML; and a lot of one thing.
FOREIGN = st.text(
    st.sampled_from("\ud83d\ude00\udc00\0\u0301\u0307😀👩\u200d🚒\u202eالسلام\u05d0ŞşIı<>&;[]#/'- \n")
    | st.characters(codec=None),
    max_size=60,
)
LEFTOVERS = [
    "&nbsp;",
    "&#39;",
    "&amp;",
    "&#xd800;",
    "<br>",
    "</p>",
    "<p class='x'>",
    "<b>",
    "[gallery]",
    "ab-\n",
    "&",
    "<",
]
PASTED = st.lists(st.sampled_from([*LEFTOVERS, *VOCABULARY.split()]), max_size=25).map("".join)
MANY = st.builds(
    lambda piece, times: piece * times,
    st.sampled_from(
        ["a", "A", "Ş", "1", "'", '"', "(", ".", "-", "\u0301", "\ud800", "😀", "Ali ", "Ali Can, ", "ve ", "2024'te "]
    ),
    st.sampled_from([1, 100, 10_000]),
).filter(lambda text: len(text) <= 20_000)
TEXTS = st.text(CHARACTERS, max_size=120) | WORDS.map(" ".join) | RELEASES | FOREIGN | PASTED | MANY
SAMPLES = list_releases()
# Samples whose own short lines (agendas, captions, lists, headings run into text, paragraphs that no empty line parts)
# say what belongs together: at some of the widths a wrapped line of theirs cannot be told from these.
RAGGED = frozenset(
    {
        "ahlat-yaz-mesaji-foto-alti",
        "akcadag-kaymakamdan-iade-i-ziyaret",
        "altinova-ufa-tersane-heyeti",
        "akdeniz-belediyeler-birligi-su-forumu",
        "akhisar-caglak-festivali-programi",
        "bebka-saraybosna-kantonu-inovasyon-gezisi",
        "bitlis-valiligi-bakan-basin-programi",
        "bulancak-ankara-cikarmasi",
        "caycuma-emekli-personele-plaket",
        "cizre-botan-cevre-dernegi-konugu",
        "defne-is-insanlari-heyeti",
        "eskisehir-esob-genel-kurulu",
        "gabb-mardin-olagan-meclis",
        "havran-kazdagi-cevre-gunleri-takvimi",
        "kahramankazan-osb-baskanlari-makamda",
        "kirikkale-turk-dunyasi-yerel-yonetimler-forumu-duyurusu",
        "ktbb-genel-kurul-yeni-yonetim",
        "kutahya-buyukelci-ziyaret-programi",
        "mecitozu-milletvekili-ve-il-genel-meclisi",
        "onikisubat-os-seyahati",
        "osmancik-kabul-listesi",
        "savsat-agstafa-heyeti-geliyor",
        "tbb-moritanya-baskanlari-pazartesi-geliyor",
        "tdbb-turkistan-su-egitimi",
        "tekkekoy-amator-kulup-baskanlari",
        "tercan-gecmis-olsun-ziyaretleri",
        "tkb-saraybosna-mostar-semineri",
        "tut-dut-festivali-yarin",
        "tuzla-kantonu-gencleri-istanbul-tuzlada",
        "uclg-mewa-amman-komite",
        "ulukisla-sendika-ziyareti",
        "umraniye-tokmok-belediye-baskani",
        "usak-universitesi-tarhana-paneli",
        "yeni-iskele-festivali-acildi",
        "ytb-biskek-mezun-bulusmasi",
    }
)
# A text that is wrapped as it is, wrapped once more, has long and short lines by turns, as no text of its own has.
LONGEST_WRAPPED_LINE = 110
STRAIGHT = [
    release
    for release in SAMPLES
    if release.id not in RAGGED and max(map(len, release.text.split("\n"))) > LONGEST_WRAPPED_LINE
]
WIDTHS = (60, 68, 72, 75, 80, 90, 120)
APOSTROPHES = "’‘ʼʻʹ`´′＇"
_BESIDE_SUFFIX = re.compile(r"(?<=\w)['’‘](?=\w)")


def all_facts(facts: Facts):
    """Every fact with mentions."""
    kinds = (facts.people, facts.organizations, facts.places, facts.dates, facts.topics, facts.groups, facts.events)
    return list(chain(*kinds))


def without_text(facts: Facts):
    """What facts say, whatever the letters of the text they were read from."""
    told = [
        (getattr(fact, "key", None) or fact.edtf, [(m.start, m.end) for m in fact.mentions])
        for fact in all_facts(facts)
    ]
    events = [(e.type, e.date, e.hosts, e.places, e.participants, e.received_by, e.topics) for e in facts.events]
    roles = [person.roles for person in facts.people]
    return told, roles, events, facts.links, [note.code for note in facts.notes]


def without_places(facts: Facts):
    """What facts say, wherever in the text."""
    told, *said = without_text(facts)
    return [key for key, _ in told], *said


@settings(max_examples=250, deadline=None)
@given(TEXTS)
def test_quotes_stand_where_they_say(text):
    """Any text gives facts, and each mention and note is a piece of the text as given."""
    facts = facts_of(text)
    for fact in all_facts(facts):
        assert fact.mentions
        assert 0 <= fact.confidence <= 1
        for mention in fact.mentions:
            assert 0 <= mention.start < mention.end
            assert text[mention.start : mention.end] == mention.quote
    assert all(0 <= note.start < note.end <= len(text) for note in facts.notes)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_keys_are_unique_and_known(text):
    """No two facts of a release share a key, and whatever a fact refers to is a fact of the right kind."""
    facts = facts_of(text)
    keyed = (facts.people, facts.organizations, facts.places, facts.topics, facts.groups, facts.events)
    keys = [fact.key for fact in chain(*keyed)]
    assert len(keys) == len(set(keys))
    people, organizations, places, topics, groups, events = ({fact.key for fact in kind} for kind in keyed)
    for event in facts.events:
        assert set(event.hosts) <= organizations
        assert set(event.places) <= places
        assert set(event.participants) <= people | groups | organizations
        assert set(event.received_by) <= people
        assert set(event.topics) <= topics
        assert event.part_of is None or event.part_of in events - {event.key}
    assert all(set(group.members) <= people for group in facts.groups)
    held_at = {role.organization for person in facts.people for role in person.roles}
    assert held_at <= organizations | places | {None}
    named = (*facts.people, *facts.organizations, *facts.places)
    assert [found.entity for found in facts.links] == [fact.key for fact in named]


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_extraction_is_deterministic(text):
    """The same text gives the same facts."""
    assert facts_of(text) == facts_of(text)


@settings(max_examples=40, deadline=None)
@given(RELEASES, st.sampled_from(APOSTROPHES))
def test_the_shape_of_apostrophes_changes_nothing(text, apostrophe):
    """Straight, curly and other apostrophes are read alike."""
    assert without_text(facts_of(text.replace("'", apostrophe))) == without_text(facts_of(text))


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(SAMPLES), st.sampled_from(APOSTROPHES))
def test_the_shape_of_apostrophes_changes_no_sample(release, apostrophe):
    """Neither does the shape change what a release of the sample corpus says."""
    restyled = replace(release, text=_BESIDE_SUFFIX.sub(apostrophe, release.text))
    assert without_text(extract(restyled)) == without_text(extract(release))


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(STRAIGHT), st.sampled_from(WIDTHS))
def test_wrapped_lines_change_no_sample(release, width):
    """Paragraphs broken into lines of a usual width say what they said."""
    lines = (
        "\n".join(textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False))
        for line in release.text.split("\n")
    )
    wrapped = replace(release, text="\n".join(lines))
    assert without_places(extract(wrapped)) == without_places(extract(release))


@given(st.text(CHARACTERS | st.characters(codec=None), max_size=80))
def test_folding_is_idempotent(text):
    """What is folded stays as it is."""
    assert fold(fold(text)) == fold(text)
    assert ascii_fold(ascii_fold(text)) == ascii_fold(text)
    if text.isprintable():
        assert slug(slug(text)) == slug(text)


@settings(max_examples=40, deadline=None)
@given(RELEASES, st.text("\n\t \u00a0", max_size=5))
def test_trailing_white_space_changes_nothing(text, space):
    """White space behind the text says nothing."""
    assert without_text(facts_of(text + space)) == without_text(facts_of(text))


@settings(max_examples=25, deadline=None)
@given(RELEASES)
def test_graph_and_back(text):
    """What is extracted makes a graph that keeps the shapes and can be read back."""
    facts = facts_of(text)
    graph = to_graph(facts, base=BASE)
    assert check(graph) == ()
    assert from_graph(graph, base=BASE, release_id="r") == facts
