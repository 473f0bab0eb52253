using System.Collections.Immutable;

namespace Dragoman.Workbench.Quality;

/// <summary>The fields in which readings of a claim are compared: these, and the kinds of counts by their names.</summary>
internal static class ClaimFields
{
    /// <summary>Whether the report says anything of the kind.</summary>
    public const string Claim = "claim";

    public const string Class = "class";
    public const string Status = "status";
    public const string Actor = "actor";
    public const string Recipient = "recipient";
    public const string Place = "place";

    /// <summary>By whose word.</summary>
    public const string Source = "source";

    public const string From = "from";
    public const string To = "to";

    /// <summary>Those that are always told of, in the order in which they are.</summary>
    public static ImmutableArray<string> Usual { get; } = [Claim, Class, Status, Actor, Recipient, Place, Source, From, To, "fatalities", "injured"];

    public static AlphaLevel LevelOf(string field) => field switch
    {
        Claim or Class or Status or Actor or Recipient or Place or Source => AlphaLevel.Nominal,
        From or To => AlphaLevel.Interval,
        _ => AlphaLevel.Ratio,
    };
}
