using Dragoman.Events;

namespace Dragoman.Evaluation.Plover;

/// <summary>What editions of the code book, and sets made by them, call types and classes that PLOVER 2021 calls otherwise.</summary>
public sealed class CodeBook
{
    private readonly Func<EventType, string, string> _typeOf;

    private CodeBook(Func<EventType, string, string> typeOf) => _typeOf = typeOf;

    /// <summary>The gold standard follows the edition of 2016, for which to destroy property is to coerce.</summary>
    public static CodeBook Edition2016 { get; } = new((type, _) => type.Class is "property-destruction" ? "COERCE" : type.Plover);

    /// <summary>
    /// The marked sentences take the roots of CAMEO: sanctions and warrants (163, 173) are coercion, verdicts (116) accusation, blockades and attacks on computers
    /// force, ultimatums (139) threats, joint exercises (062) cooperation, peacekeepers taken out (166) a sanction, and to seek asylum is to ask for it.
    /// </summary>
    public static CodeBook CameoRoots { get; } = new((type, trigger) => (type.Class, trigger) switch
    {
        ("sanctions" or "property-destruction", _) => "COERCE",
        ("trial", _) when trigger.Contains("warrant", StringComparison.Ordinal) => "COERCE",
        ("conviction", _) => "ACCUSE",
        ("blockade" or "cyber-attack", _) => "ASSAULT",
        (_, _) when trigger.Contains("ultimatum", StringComparison.Ordinal) => "THREATEN",
        ("exercise", _) => "COOPERATE",
        (_, _) when trigger.Contains("peacekeeper", StringComparison.Ordinal) && type.Class is "withdrawal" => "SANCTION",
        ("displacement", _) when trigger.Contains("refuge", StringComparison.Ordinal) => "REQUEST",
        _ => type.Plover,
    });

    public string TypeOf(EventType type, string trigger) => _typeOf(type, trigger);

    /// <summary>The 2021 type of a type of either edition.</summary>
    public static string TypeOf(string name) => name.ToUpperInvariant() switch
    {
        "DEMAND" => "REQUEST",
        "DISAPPROVE" or "INVESTIGATE" => "ACCUSE",
        "FIGHT" => "ASSAULT",
        var other => other,
    };

    /// <summary>The root types of sets that put CONCEDE and RETREAT together.</summary>
    public static string RootOf(string type) => TypeOf(type) is "CONCEDE" or "RETREAT" ? "YIELD" : TypeOf(type);

    /// <summary>ISO 3166 alpha-3, or a code of the book for those of no country; letters that are no code of a country are read as the one that was meant.</summary>
    public static string CountryOf(string code) => code switch
    {
        "ITL" => "ITA",
        "JAP" => "JPN",
        "VTN" => "VNM",
        _ => code,
    };

    /// <summary>The sector without the ethnic or religious group written behind it ("ELIyor").</summary>
    public static string SectorOf(string code) => code switch
    {
        "CIV" => "CVL",
        { Length: > 3 } => SectorOf(code[..3]),
        _ => code,
    };
}
