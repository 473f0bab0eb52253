using Dragoman.Actors;
using Dragoman.Events;
using Dragoman.Exchange.Acled;
using Dragoman.Exchange.Polecat;
using Dragoman.Exchange.Ucdp;

namespace Dragoman.Exchange.Tests.Tables;

/// <summary>Rows made by hand: every column has a value of its own, so that two that change places are seen; words that formats stumble over.</summary>
internal static class Samples
{
    public static AcledRow Acled { get; } = new(
        "LBY12345", new DateOnly(2020, 6, 3), 2020, 2, "Political violence", "Battles", "Armed clash",
        "Military Forces of Libya", "Tripoli Brigade; Misrata Brigade", ActorKind.StateForces, "LNA: Libyan National Army", "Wagner Group", ActorKind.RebelGroup,
        new Interaction(ActorKind.RebelGroup, ActorKind.StateForces), true, 434, "Northern Africa", "Libya", "Tripoli", "Qasr Bin Ghashir", "Suq \"al-Khamis\"",
        "Tripoli - Airport", 32.66, -13.1592, 3, "Reuters; Anadolu", "National-International", "=HYPERLINK(\"http://x\"), said\n'-the' قوات الوفاق 🚀", 48,
        "crowd size=no report", 1591228800);

    /// <summary>What the code book requires, and nothing else.</summary>
    public static AcledRow Bare { get; } = new(
        "SDN1", new DateOnly(1997, 1, 31), null, null, null, "Protests", null, null, null, null, null, null, null, null, false,
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    public static GedRow Ged { get; } = new(
        239008, "UKR-2017-1-13306-5", 2017, true, "Clear", UcdpViolence.StateBased, 901, 13306, "Ukraine: Novorossiya", 902, 15100, "Government of Ukraine - DPR",
        903, 61, "Government of Ukraine", 904, 6711, "DPR", 3, "\"Reuters News,2017-01-30,\"\"Six\"\" killed\";\"AFP,2017-01-31,Clashes\"", "Reuters News;AFP",
        "2017-01-30;2017-01-31", "Six killed;Clashes", "Military source", 4, "Avdiivka town", "near the coke plant", "Donetsk Oblast", "Avdiivka City",
        48.145278, 37.745, "POINT (37.745000 48.145278)", 199156, "Ukraine", 369, "Europe", 2, 5, new DateOnly(2017, 1, 29), new DateOnly(2017, 1, 30),
        2, 3, 4, 1, 10, 12, 9, 370, 365);

    public static PolecatRow Polecat { get; } = new(
        "PLV-1", new DateOnly(2020, 6, 3), "ASSAULT", "aerial", -9.5, QuadCode.MaterialConflict, "military;territory",
        new PolecatParty("Government of National Accord", "LBY", 620, "MIL", "MIL;GOV", "General", "GNA forces", "Government_of_National_Accord"),
        new PolecatParty("Libyan National Army", "EGY", 651, "REB", "REB;PAR", "Marshal", "Haftar's men", "Libyan_National_Army"),
        "Tripoli", "Qasr", "District", "Province", "LBY", 32.88, 13.19, "2210247", "the capital", "P", "Reuters", new DateOnly(2020, 6, 4),
        "Khalifa Haftar", "UN", "Tripoli;Sirte", "eng", "v1");
}
