using System.Collections.Immutable;
using Dragoman.Syntax;

namespace Dragoman.Places;

/// <summary>Finds the phrases of a report that say where, and the places they mean. Safe for many threads.</summary>
public sealed class PlaceFinder
{
    private const double FewCapitals = 0.02;
    private const double ManyCapitals = 0.75;

    private readonly PlaceWords _words;

    public PlaceFinder(Gazetteer gazetteer, PlaceWords words) => (Gazetteer, _words, Candidates) = (gazetteer, words, new(gazetteer, words));

    public Gazetteer Gazetteer { get; }

    internal NameCandidates Candidates { get; }

    /// <param name="parses">All sentences of the report, in order. Where the names are given, no more of them is asked than their words.</param>
    /// <returns>In the order of the report; mentions don't overlap.</returns>
    public ImmutableArray<PlaceMention> Find(IReadOnlyList<Parse> parses, PlaceContext context)
    {
        var found = Resolver(parses, context).Resolve();
        return context.Given is null ? found : Neighbours.Guess(found);
    }

    /// <summary>The country that the report is mainly about, ISO 3166 alpha-3, as <see cref="Find"/> sees it; null if nothing tells.</summary>
    public string? MainCountry(IReadOnlyList<Parse> parses, PlaceContext context) => Resolver(parses, context).MainCountry;

    private PlaceResolver Resolver(IReadOnlyList<Parse> parses, PlaceContext context)
    {
        var names = new ReportNames();
        var drafts = context.Given is { } given ? new GivenNames(parses, context, Candidates, _words).Read(given) : Drafts(parses, context, names);
        return new PlaceResolver(Gazetteer, context, parses, names, drafts, Candidates);
    }

    private List<Draft> Drafts(IReadOnlyList<Parse> parses, PlaceContext context, ReportNames names)
    {
        var (taken, caseTells) = (new TakenSpans(context.Taken), CaseTells(parses));
        var drafts = new List<Draft>();
        foreach (var parse in parses)
            if (parse.Count > 0)
                drafts.AddRange(Read(parse, taken, names, caseTells));
        return drafts;
    }

    private IReadOnlyList<Draft> Read(Parse parse, TakenSpans taken, ReportNames names, bool caseTells)
    {
        var sentence = new ScannedSentence(parse, _words, Gazetteer, taken, caseTells);
        for (var i = 0; i < sentence.Count; i++)
            if (sentence.Demonym(i) is >= 0 and var country)
                names.Demonyms.Add(country);
        var reader = new PhraseReader(sentence, Gazetteer, Candidates, names);
        reader.Read();
        return reader.Drafts;
    }

    /// <summary>Not in reports that are all lower or all upper case.</summary>
    private static bool CaseTells(IReadOnlyList<Parse> parses)
    {
        var (capitals, words) = (0, 0);
        foreach (var parse in parses)
            foreach (var token in parse.Sentence.Tokens)
                if (char.IsLetter(token.Form[0]))
                    (capitals, words) = (capitals + (char.IsUpper(token.Form[^1]) || char.IsUpper(token.Form[0]) ? 1 : 0), words + 1);
        return words < 8 || (capitals > words * FewCapitals && capitals < words * ManyCapitals);
    }
}
