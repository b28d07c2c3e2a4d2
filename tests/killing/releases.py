"""What the killed service is fed: two texts under eight names, and two releases that decisions are about."""

BASE = "https://ziyaret.example/"
TEXTS = (
    "Kartal Belediye Başkanı Nermin Işıkçı, 5 Mayıs 2024 tarihinde Pendik Belediyesini ziyaret etti.",
    "Tuzla Belediye Başkanı Haldun Özgür, 6 Mayıs 2024 tarihinde “Kıyı Kentlerinde Ulaşım” için Beykoz'u ziyaret etti.",
)
FED = tuple(f"haber-{number}" for number in range(8))
ERASED, NAME = "person/haldun-ozgur", "Haldun Özgür"
DECIDED = "Şile Belediye Başkanı Ece Tekkaya, 7 Mayıs 2024 tarihinde Adalar Belediyesini ziyaret etti."
ABOUT_DECISIONS = ("karar-1", "karar-2")
ENTITY = "organization/adalar-belediyesi"
OWN = "urn:kill:own"
"""A graph of an admin's own, which is in no union."""
