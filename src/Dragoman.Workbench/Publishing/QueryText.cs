using Dragoman.Workbench.Api;

namespace Dragoman.Workbench.Publishing;

/// <summary>What was asked for, in words that may leave: a query must not tell the place or the name that the rules leave out of its answer.</summary>
internal sealed class QueryText(Rules rules, IEnumerable<string> names)
{
    private readonly HashSet<string> _words = names.SelectMany(WordsOf).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public string Of(PublicationAsked asked) =>
        asked.Incidents is { } ids ? FormattableString.Invariant($"{ids.Distinct(StringComparer.Ordinal).Count()} incidents, picked one by one")
        : asked.Filter is { } filter && PartsOf(filter).ToArray() is [_, ..] parts ? "incidents " + string.Join(", ", parts)
        : "all incidents of the archive";

    private IEnumerable<string> PartsOf(IncidentFilter filter)
    {
        if (Asked.Text(filter.Words) is { } words)
            yield return Tells(words) ? "with words in their reports that are not told here" : $"with \"{words}\" in their reports";
        if (Asked.Text(filter.From) is { } from)
            yield return $"from {from} on";
        if (Asked.Text(filter.To) is { } to)
            yield return $"up to {to}";
        if (Asked.Text(filter.Class) is { } type)
            yield return $"of the class {type}";
        if (Asked.Text(filter.Actor) is { } actor)
            yield return Tells(actor) ? "of a party that is not told here" : $"of the party {actor}";
        if (Asked.Text(filter.Country) is { } country)
            yield return $"in {country}";
        foreach (var (area, kind) in new[] { (filter.Place, "circle"), (filter.Box, "box") })
            if (Asked.Text(area) is { } exact)
                yield return rules.Places is PlaceRule.AsIs ? $"within the {kind} {exact}" : $"within a {kind} that is not told here, as places were made coarser";
        foreach (var (flag, word) in new[] { (filter.Disputed, "disputed"), (filter.Corroborated, "corroborated"), (filter.Published, "published"), (filter.Reviewed, "reviewed") })
            if (flag is { } set)
                yield return set ? $"that are {word}" : $"that are not {word}";
    }

    /// <summary>Whether a word of it begins, or is, a word of a name that may not leave.</summary>
    private bool Tells(string text) => WordsOf(text).Any(word => _words.Any(secret => secret.StartsWith(word, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> WordsOf(string text) => new string([.. text.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
