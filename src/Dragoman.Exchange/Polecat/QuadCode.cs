using Dragoman.Exchange.Tables;

namespace Dragoman.Exchange.Polecat;

/// <summary>The four corners of verbal and material, cooperation and conflict (PLOVER codebook 2021, "Quad categories").</summary>
public static class QuadCode
{
    public const string VerbalCooperation = "Verbal Cooperation";
    public const string MaterialCooperation = "Material Cooperation";
    public const string VerbalConflict = "Verbal Conflict";
    public const string MaterialConflict = "Material Conflict";

    public static Vocabulary Names { get; } = new(
        [VerbalCooperation, MaterialCooperation, VerbalConflict, MaterialConflict],
        [("V-COOP", VerbalCooperation), ("M-COOP", MaterialCooperation), ("V-CONF", VerbalConflict), ("M-CONF", MaterialConflict)]);

    /// <summary>Null for what is no PLOVER type.</summary>
    public static string? Of(string plover) => plover switch
    {
        "AGREE" or "CONSULT" or "SUPPORT" or "CONCEDE" => VerbalCooperation,
        "COOPERATE" or "AID" or "RETREAT" => MaterialCooperation,
        "REQUEST" or "ACCUSE" or "REJECT" or "THREATEN" => VerbalConflict,
        "PROTEST" or "SANCTION" or "MOBILIZE" or "COERCE" or "ASSAULT" => MaterialConflict,
        _ => null,
    };
}
