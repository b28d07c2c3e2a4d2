"""Those who do something together with people without a name."""

from reading import events_in


def test_joint_agents():
    """Who is listed before people without a name that receive a guest receives with them."""
    told = "Başkan Yardımcıları Eda Karaçam ve Can Atabey ile meclis üyeleri tarafından karşılanan Kaymakam Cem Ulusoy"
    (visit,) = events_in(f"Tekkaya Belediye Başkanı Orhan Demirkan, {told}, Başkan Demirkan'a teşekkür etti.")
    assert visit.participants == ("Cem Ulusoy",)
    assert visit.received_by == ("Orhan Demirkan", "Eda Karaçam", "Can Atabey")
