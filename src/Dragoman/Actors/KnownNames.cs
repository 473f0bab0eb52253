using System.Collections.Immutable;
using Dragoman.Entities;
using Dragoman.Lexicons;
using Dragoman.Syntax.Names;

namespace Dragoman.Actors;

/// <summary>Names as the network found them, with the type that a table knows where it knows the whole name (docs/decisions/0018-names-and-tables.md).</summary>
public static class KnownNames
{
    public static ImmutableArray<NameMention> Join(LexicalView view, Lexicon lexicon) =>
        [.. view.Parse.Names.Select(name => MayBeParty(name) && TypeOf(name, view, lexicon) is { } type ? name with { Type = type } : name)];

    /// <summary>Titles, buildings and things are called after groups; their names stay what they are.</summary>
    private static bool MayBeParty(NameMention name) => name.Type is NameType.Group or NameType.Government or NameType.Outlet or NameType.Organisation or NameType.Place or NameType.Person;

    private static NameType? TypeOf(NameMention name, LexicalView view, Lexicon lexicon)
    {
        var words = view.Names;
        var first = 0;
        while (first < words.Length && words[first].Token < name.First) first++;
        if (first == words.Length || words[first].Token > name.Last) return null;
        if (lexicon.Actors.FindLongest(words, first, out var length) is [var entry, ..] entries && words[first + length - 1].Token == name.Last && entries.All(other => other.Kind is NameKind.Group))
            // "Taliban": a group that became a government is what the words around say.
            return entries.All(other => TypeOf(other.Actor) == TypeOf(entry.Actor)) ? TypeOf(entry.Actor) : null;
        return lexicon.Outlets.FindLongest(words, first, out length) is not null && words[first + length - 1].Token == name.Last && name.Type is not (NameType.Person or NameType.Place) ? NameType.Outlet : null;
    }

    /// <summary>What names of an actor are: a government's, a group's or any other organisation's.</summary>
    internal static NameType TypeOf(Actor actor) => actor switch
    {
        { Sector: "GOV" or "MIL" or "COP" or "LEG" or "JUD" or "SPY" } or { Kind: ActorKind.StateForces } => NameType.Government,
        { Kind: ActorKind.RebelGroup or ActorKind.PoliticalMilitia or ActorKind.IdentityMilitia } => NameType.Group,
        _ => NameType.Organisation,
    };
}
