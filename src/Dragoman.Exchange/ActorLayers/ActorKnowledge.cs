using Dragoman.Actors;
using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Exchange.ActorLayers;

/// <summary>What ships, as imported actors are held against it.</summary>
public sealed class ActorKnowledge(Lexicon lexicon, CameoTable cameo)
{
    private readonly Dictionary<string, string> _countries = lexicon.Actors.Countries.SelectMany(country => new[] { (Code: country.Iso3, country.Iso3), (Code: country.Iso2, country.Iso3) })
        .Where(pair => pair.Code.Length > 0).GroupBy(pair => pair.Code, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First().Iso3, StringComparer.OrdinalIgnoreCase);

    internal CameoTable Cameo => cameo;

    /// <summary>ISO 3166 alpha-3 of a code of two or three letters.</summary>
    internal string? CountryOf(string code) => _countries.GetValueOrDefault(code);

    internal bool IsCountry(string iso3) => lexicon.Actors.CountryOf(iso3) is not null;

    internal string? CountryNamed(string name)
    {
        var words = NameWords.Of(name);
        return words.Length > 0 && lexicon.Actors.FindLongest(words, 0, out var length) is [{ Kind: NameKind.Country } entry, ..] && length == words.Length ? entry.Actor.Country : null;
    }

    internal Actor? Actor(string id) => lexicon.Actors.FindById(id);

    internal string StateOf(string country) => lexicon.Actors.CountryOf(country)!.State.Id;

    /// <summary>The kind of people that a phrase ends with: "paramilitary organisation", "militia".</summary>
    internal Agent? AgentOf(string phrase)
    {
        var words = WordsOf(phrase);
        return words.Length > 0 && lexicon.Agents.TryFind(words.Length - 1, i => words[i], out var agent, out _) && agent.Sector is not "UNK" ? agent : null;
    }

    /// <summary>Whether the tables know it for something else than people: "village", "tanker", "embassy".</summary>
    internal bool IsThing(string phrase)
    {
        var words = WordsOf(phrase);
        return words.Length > 0 && lexicon.Nouns.TryFind(words.Length - 1, i => words[i], out var noun, out var length) && length == words.Length && noun is not NounClass.None && (noun & NounClass.Person) == 0;
    }

    private static string[] WordsOf(string phrase) => phrase.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
