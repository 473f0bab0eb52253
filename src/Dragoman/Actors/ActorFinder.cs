using System.Collections.Immutable;
using Dragoman.Entities;
using Dragoman.Lexicons;
using Dragoman.Places;
using Dragoman.Text;

namespace Dragoman.Actors;

/// <summary>Finds who acts: names of the register, kinds of people, and both together ("the forces of the X government").</summary>
public sealed class ActorFinder
{
    private readonly Lexicon _lexicon;

    public ActorFinder(Lexicon lexicon) => _lexicon = lexicon;

    /// <summary>The names of the register, before it is settled who bears them.</summary>
    /// <param name="year">The year of publication.</param>
    internal ImmutableArray<ImmutableArray<NameAtom>> FindNames(ImmutableArray<LexicalView> views, int? year = null)
    {
        ImmutableArray<ImmutableArray<NameAtom>> names = [.. views.Select(view => NameAtoms.Find(view, _lexicon, year))];
        return Abbreviations.Apply(views, names);
    }

    /// <summary>Names of groups and people: inside of them no place is meant.</summary>
    internal static ImmutableArray<TextSpan> Taken(ImmutableArray<LexicalView> views, ImmutableArray<ImmutableArray<NameAtom>> names)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < views.Length; i++)
            foreach (var atom in names[i])
                if (!atom.SurnameOnly && atom.Entries.All(entry => entry.Kind is NameKind.Group or NameKind.Leader))
                    spans.Add(views[i].Parse.Sentence.SpanOf(atom.First, atom.Last));
        return spans.ToImmutable();
    }

    /// <param name="views">The sentences of one report.</param>
    /// <param name="names">Their names.</param>
    /// <param name="hint">The report's country, where the user says so.</param>
    /// <param name="places">The places of the report: they tell its country.</param>
    /// <param name="year">The year of publication.</param>
    internal ActorReading Find(
        ImmutableArray<LexicalView> views, ImmutableArray<ImmutableArray<NameAtom>> names, string? hint, ImmutableArray<PlaceMention> places, int? year)
    {
        var context = Context(ref names, hint, places.Where(place => place.Country is not null).Select(place => place.Country!), year);
        var mentions = ImmutableArray.CreateBuilder<ImmutableArray<ActorMention>>(views.Length);
        var shortNames = new ShortNames(_lexicon);
        for (var i = 0; i < views.Length; i++)
            mentions.Add(shortNames.Settle(views[i], new ActorChunker(views[i], names[i], context, _lexicon).Chunk()));
        return new ActorReading(context, mentions.ToImmutable());
    }

    private static ActorContext Context(ref ImmutableArray<ImmutableArray<NameAtom>> names, string? hint, IEnumerable<string> placeCountries, int? year)
    {
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        void Vote(string? country, int weight)
        {
            if (country is not null) votes[country] = votes.GetValueOrDefault(country) + weight;
        }
        foreach (var country in placeCountries) Vote(country, 2);
        foreach (var atom in names.SelectMany(sentence => sentence).Where(atom => !atom.SurnameOnly))
            foreach (var country in atom.Entries.Where(entry => entry.Fits(year)).Select(entry => entry.Actor.Country).Distinct())
                Vote(country, 1);
        names = Believed(names, votes, year);
        var main = hint ?? votes.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).FirstOrDefault();
        return new ActorContext(main, year, votes);
    }

    /// <summary>A surname alone is taken for a leader's where the report speaks of his country at all.</summary>
    private static ImmutableArray<ImmutableArray<NameAtom>> Believed(ImmutableArray<ImmutableArray<NameAtom>> names, Dictionary<string, int> votes, int? year) =>
        [.. names.Select(sentence => sentence.RemoveAll(atom => atom.SurnameOnly && !atom.Entries.Any(entry => entry.Fits(year) && entry.Actor.Country is { } country && votes.ContainsKey(country))))];
}

/// <param name="BySentence">The mentions of each sentence, in the order of the text, without overlap.</param>
public sealed record ActorReading(ActorContext Context, ImmutableArray<ImmutableArray<ActorMention>> BySentence);
