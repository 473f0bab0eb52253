using System.Collections.Immutable;

namespace Dragoman.Evaluation.Muc;

/// <summary>The slots of MUC-4 by their numbers, and how fills of each are judged.</summary>
public static class MucSlots
{
    public const int Date = 2, Place = 3, Type = 4, InstrumentType = 7, Individual = 9, Organisation = 10, Confidence = 11, Object = 12, ObjectType = 13, ObjectEffect = 16, Victim = 18, Description = 19, VictimType = 20, VictimEffect = 23, Instrument = 6;

    /// <summary>2 to 24, with the names of score reports.</summary>
    public static ImmutableArray<(int Slot, string Name)> Scored { get; } =
    [
        (2, "inc-date"), (3, "inc-loc"), (4, "inc-type"), (5, "inc-stage"), (6, "inc-instr-id"), (7, "inc-instr-type"), (8, "perp-inc-cat"), (9, "perp-ind-id"), (10, "perp-org-id"), (11, "perp-org-conf"),
        (12, "phys-tgt-id"), (13, "phys-tgt-type"), (14, "phys-tgt-num"), (15, "phys-tgt-nation"), (16, "phys-tgt-effect"), (17, "phys-tgt-total-num"),
        (18, "hum-tgt-name"), (19, "hum-tgt-desc"), (20, "hum-tgt-type"), (21, "hum-tgt-num"), (22, "hum-tgt-nation"), (23, "hum-tgt-effect"), (24, "hum-tgt-total-num"),
    ];

    /// <summary>Slots by which templates may answer to each other: perpetrators, things and people.</summary>
    public static ImmutableArray<int> Content { get; } = [9, 10, 12, 13, 18, 19, 20];

    public static bool IsText(int slot) => slot is 6 or 9 or 10 or 12 or 18 or 19;

    public static bool IsNumber(int slot) => slot is 14 or 17 or 21 or 24;
}
