"""Who comes along with a guest."""

import pytest
from reading import events_in

GUEST, HOST = "Sarıova Belediye Başkanı Nermin Akbulut", "Tekkaya Belediye Başkanı Orhan Demirkan"
A, B, C = "Cem Ulusoy", "Eda Karaçam", "Can Atabey"


def test_a_group_before_a_title():
    """A plural noun before a host with a title names those who come along, and is no title of the host."""
    [visit] = events_in(f"{GUEST} ve meclis üyeleri {HOST}'ı ziyaret etti.")
    assert (visit.hosts, visit.received_by) == (("Tekkaya Belediyesi",), ("Orhan Demirkan",))


def test_a_spouse_comes_along():
    """`Eşi` stands between two people as `ve` does."""
    [visit] = events_in(f"{HOST}, {GUEST} ile eşi Can Akbulut'u makamında ağırladı.")
    assert (visit.participants, visit.received_by) == (("Nermin Akbulut", "Can Akbulut"), ("Orhan Demirkan",))


@pytest.mark.parametrize(
    "text",
    [
        f"{GUEST}, başkan yardımcıları {A} ve {B}, meclis üyesi {C} ile birlikte {HOST}'ı ziyaret etti.",
        f"{GUEST} ve beraberindeki meclis üyeleri {A}, {B} ve {C}, {HOST}'ı ziyaret etti.",
        f"{GUEST}, beraberinde {A}, {B} ve {C} olduğu hâlde {HOST}'ı ziyaret etti.",
        f"{HOST}, {GUEST} ve beraberindeki heyeti ağırladı. Heyette {A}, {B} ve {C} yer aldı.",
        f"{GUEST}, {HOST}'ı ziyaret etti. Ziyarete {A}, {B} ve {C} de katıldı.",
        f"{GUEST}, {HOST}'ı ziyaret etti. Akbulut'a {A}, {B} ve {C} eşlik etti.",
        f"{GUEST}, {HOST}'ı ziyaret etti. Akbulut'a {A}, {B} ve {C} ile daire müdürleri eşlik etti.",
        f"{GUEST}, {HOST}'ı ziyaret etti. Akbulut'u {A}, {B} ve {C} yalnız bırakmadı.",
        f"{GUEST}, {HOST}'ı ziyaret etti. Akbulut'un yanında {A}, {B} ve {C} vardı.",
        f"{GUEST}, {HOST}'ı ziyaret etti. Akbulut'un beraberinde {A}, {B} ve {C} de bulunuyordu.",
        f"{GUEST}, {HOST}'ı ziyaret etti. Beraberinde {A}, {B} ve {C} vardı.",
        f"Beraberinde {A}, {B} ve {C} bulunan {GUEST}, {HOST}'ı ziyaret etti.",
        f"{GUEST}, {HOST}'ı ziyaret etti. Ziyarette {A}, {B} ve {C} de vardı.",
        f"{GUEST}, beraberinde {A}, {B} ve {C} ile {HOST}'ı ziyaret etti.",
        f"{GUEST}, {A}, {B} ve {C}'den oluşan ekibiyle {HOST}'ı ziyaret etti.",
        f"{GUEST} yanına {A}, {B} ve {C}'yi de alarak {HOST}'ı ziyaret etti.",
        f"{A}, {B} ve {C}'nin eşlik ettiği {GUEST}, {HOST}'ı ziyaret etti.",
        f"{GUEST}, {HOST}'ı ziyaret etti. Heyette {A}, {B} ve {C} de yer aldı.",
        f"{HOST}'ı, {GUEST} başkanlığında {A}, {B} ve {C} ziyaret etti.",
        f"{HOST}'ı ziyaret edenler arasında {GUEST}, {A}, {B} ve {C} vardı.",
    ],
)
def test_who_comes_along(text):
    """However the others are told, they are guests as the first is, and no host."""
    visits = [event for event in events_in(text) if event.type == "visit"]
    assert [(set(v.participants), v.received_by, v.hosts) for v in visits] == [
        ({"Nermin Akbulut", A, B, C}, ("Orhan Demirkan",), ("Tekkaya Belediyesi",))
    ]


def test_who_will_come_along():
    """Who is expected to go along comes to the visit that is announced, however its day is told."""
    text = "Sarıova Belediye Başkanı Nermin Akbulut 8 Mayıs 2031'de Tekkaya Belediyesini ziyaret edecek. "
    (visit,) = events_in(text + "Akbulut'a Elif Yurdakul'un eşlik etmesi bekleniyor.")
    assert visit.participants == ("Nermin Akbulut", "Elif Yurdakul")


def test_who_goes_with_a_group():
    """Who accompanies a group goes with those in it."""
    text = (
        "Tekkaya Belediyesi, Sarıova heyetini kabul etti. Elif Yurdakul ve Bora Saylan'ın yer aldığı heyete "
        "Müdür Cem Yaylacı da eşlik etti."
    )
    [visit] = events_in(text)
    assert "Cem Yaylacı" in visit.participants


def test_hosts_who_take_guests_round():
    """Who is told to be of the body that is visited is no guest by going along with the guests."""
    text = f"{GUEST}, {HOST}'ı ziyaret etti. Heyete Tekkaya Belediye Başkan Yardımcısı Elif Yurdakul eşlik etti. "
    visit, elsewhere = events_in(f"{text}Heyet daha sonra Alaca Kalesi'ni ziyaret etti.")
    assert (visit.participants, elsewhere.participants) == (("Nermin Akbulut",), ("Nermin Akbulut",))


def test_a_spouse_who_is_named():
    """`Ve eşi` before a name joins two guests; without one it is the first guest's company."""
    [visit] = events_in(f"{GUEST} ve eşi Can Akbulut, {HOST}'ı ziyaret etti.")
    assert visit.participants == ("Nermin Akbulut", "Can Akbulut")


@pytest.mark.parametrize("again", ["", f"Akbulut ve {A}, Tekkaya Belediyesini ziyaret etti. "])
def test_who_is_at_one_stop_only(again):
    """Others than the delegation's own people are at the visit or tour at which they are told, told twice or not."""
    text = (
        f"{GUEST} ve Sarıova Belediyesi Müdürü {A}, {HOST}'ı ziyaret etti. {again}Görüşmede "
        f"Özbekistan'ın Ankara Büyükelçisi {B} de hazır bulundu. Konuklar ardından Yeniova Belediyesini ziyaret etti, "
        f"Yeniova Müzesi'ni gezdi. Müze Müdürü {C} konuklara eşlik etti."
    )
    others = [(event.type, set(event.participants) - {"Nermin Akbulut", A}) for event in events_in(text)]
    assert others == [("visit", {B}), ("visit", set()), ("tour", {C})]


def test_who_stands_by_the_host():
    """Who is told to be beside one who receives receives too."""
    [visit] = events_in(f"{GUEST}, {HOST}'ı ziyaret etti. Demirkan'ın yanında {A} ve {B} vardı.")
    assert (visit.participants, visit.received_by) == (("Nermin Akbulut",), ("Orhan Demirkan", A, B))


def test_each_with_his():
    """One verb tells who is with the guest and who with the host."""
    told = f"{GUEST}, {HOST}'ı ziyaret etti. Akbulut'a {A} ile {B}, Demirkan'a ise {C} eşlik etti."
    [visit] = events_in(told)
    assert visit.participants == ("Nermin Akbulut", A, B)
    assert visit.received_by == ("Orhan Demirkan", C)


def test_along_this_time_only():
    """Who is told to go along at this visit goes along at no other."""
    text = (
        f"{GUEST}, Tekkaya Valiliğini ziyaret etti. Akbulut'a bu görüşmede Ova Milletvekili {A} eşlik etti. "
        "Akbulut daha sonra Tekkaya Ticaret Odasına geçti."
    )
    first, second = events_in(text)
    assert (first.participants, second.participants) == (("Nermin Akbulut", A), ("Nermin Akbulut",))
