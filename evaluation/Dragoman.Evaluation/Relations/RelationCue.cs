using System.Text.RegularExpressions;
using Dragoman.Places;

namespace Dragoman.Evaluation.Relations;

/// <summary>What kind of relation to another place some words hold, by their look alone: the reader has no say in what it is asked.</summary>
public static partial class RelationCue
{
    public const string Distance = "distance";
    public const string Between = "between";
    public const string Along = "along";
    public const string Border = "border";
    public const string Offshore = "offshore";
    public const string Direction = "direction";
    public const string Near = "near";
    public const string Part = "part";

    /// <summary>The most telling first: "5 km north of A, near B" is a distance.</summary>
    private static readonly (string Kind, Regex Look)[] Looks =
    [
        (Distance, ByDistance()), (Between, ByBetween()), (Border, ByBorder()), (Offshore, ByWaters()), (Along, ByRoad()), (Direction, ByDirection()), (Near, ByNearness()), (Part, ByPart()),
    ];

    public static IReadOnlyList<string> Kinds { get; } = [.. Looks.Select(look => look.Kind)];

    /// <returns>Null where the words hold none.</returns>
    public static string? Of(string words) => Array.Find(Looks, look => look.Look.IsMatch(words)).Kind;

    /// <summary>The same of what was read.</summary>
    public static string Of(PlaceRelation relation) => relation.Kind switch
    {
        PlaceRelationKind.Away => relation.DistanceKm is null && relation.Direction is not null ? Direction : Distance,
        PlaceRelationKind.Near => Near,
        PlaceRelationKind.Part => Part,
        PlaceRelationKind.Border => Border,
        PlaceRelationKind.Between => Between,
        PlaceRelationKind.Along => Along,
        _ => Offshore,
    };

    private const string Wind = "(?:(?:north|south|east|west)[- ]?){1,2}";
    private const string Name = @"(?:the |its |of |towns? |villages? |city |cities |township |state |province |municipality )*\p{Lu}";

    [GeneratedRegex(@"(?:\d|\b(?:[Ff]ew|[Ss]ome|[Ss]everal|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Tt]welve|[Ff]ifteen|[Tt]wenty|[Tt]hirty|[Hh]alf))[\d.,/-]*[- ]*(?:a )?(?:km|kms|[Kk]ilomet(?:re|er)s?|[Mm]iles?|m|[Mm]et(?:re|er)s?|yards?)\b[^.;\n]{0,40}?\b(?:of|from|off|outside)\b " + Name)]
    private static partial Regex ByDistance();

    [GeneratedRegex(@"\b[Bb]etween " + Name + @"[^.\n;]* and ")]
    private static partial Regex ByBetween();

    [GeneratedRegex(@"\b[Bb]order(?: [a-z]+)? (?:with|between|of|from) " + Name + @"|\p{Lu}\w+(?:[-–/ ]\p{Lu}\w+)* (?:[Bb]order|frontier)\b(?! [Pp]olice| [Gg]uard)|\bborder areas? of " + Name)]
    private static partial Regex ByBorder();

    [GeneratedRegex(@"\boff (?:the )?(?:[a-z]+ )?(?:coast|shore)?\b[^.\n]{0,20}\p{Lu}|\bwaters (?:of|off|near)\b")]
    private static partial Regex ByWaters();

    [GeneratedRegex(@"\p{Lu}[\w ]*?\s?[-–]\s?\p{Lu}[\w ]*? (?:[a-z]+ )?(?:[Rr]oad|[Hh]ighway|railway|[Mm]otorway)\b|\b(?:[Rr]oad|[Hh]ighway|[Rr]oute|railway)\b[^.\n;]{0,25} (?:to|toward|towards|from|linking|connects|connecting|leading to) " + Name)]
    private static partial Regex ByRoad();

    [GeneratedRegex(@"\b" + Wind + @"(?:ern)? (?:part |side |area |section )?of " + Name)]
    private static partial Regex ByDirection();

    [GeneratedRegex(@"\b(?:[Nn]ear|[Nn]earby|[Cc]lose to|[Aa]round|[Oo]utside(?: of)?|[Nn]ext to|[Aa]djacent to|(?:[Oo]utskirts|[Vv]icinity|[Ss]uburbs?|[Ee]dge) of) " + Name)]
    private static partial Regex ByNearness();

    [GeneratedRegex(@"\b(?:(?:[Nn]orth|[Ss]outh)[- ]?(?:east|west)|[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)(?:ern)? " + Name + @"|\b(?:[Dd]owntown|[Cc]entral) " + Name)]
    private static partial Regex ByPart();
}
