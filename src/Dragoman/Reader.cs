using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Attributions;
using Dragoman.Claims;
using Dragoman.Entities;
using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Places;
using Dragoman.Quantities;
using Dragoman.Syntax;
using Dragoman.Syntax.Names;
using Dragoman.Text;
using Dragoman.Times;

namespace Dragoman;

/// <summary>Reads reports. Pure and safe for use by many threads: the same report gives the same reading.</summary>
public sealed class Reader
{
    private readonly Lexicon _lexicon;
    private readonly Segmenter _segmenter;
    private readonly SyntaxAnalyser _syntax;
    private readonly PlaceFinder _places;
    private readonly ActorFinder _actors;
    private readonly EventFinder _events;
    private readonly ClaimBuilder _claims;
    private readonly AttributionFinder? _attributions;

    public Reader(Lexicon lexicon, Segmenter segmenter, SyntaxAnalyser syntax, PlaceFinder places)
    {
        (_lexicon, _segmenter, _syntax, _places) = (lexicon, segmenter, syntax, places);
        _actors = new ActorFinder(lexicon);
        _events = new EventFinder(lexicon);
        _claims = new ClaimBuilder(lexicon);
        _attributions = lexicon.Attributions is { } cues ? new AttributionFinder(cues, lexicon, null) : null;
    }

    public Reading Read(Report report) => Explain(report).Reading;

    /// <summary>A reading with all that led to it.</summary>
    public Explanation Explain(Report report)
    {
        var document = _segmenter.Segment(report);
        var order = OrderOf(report);
        var parses = Parse(document, report.Published, order);
        ImmutableArray<LexicalView> views = [.. parses.Select(parse => new LexicalView(parse, _lexicon.Lemmas))];
        var names = _actors.FindNames(views, report.Published?.Year);
        var times = TimeFinder.Find(parses, report.Published, order);
        var places = _places.Find(parses, new PlaceContext(report) { Taken = [.. ActorFinder.Taken(views, names), .. views.SelectMany(view => OutletNames.In(view, _lexicon.Outlets)), .. views.SelectMany(NamesOfOthers), .. times.Where(time => time.Form is TimeForm.Date).Select(time => time.Span)] });
        var actors = _actors.Find(views, names, report.Country, places, report.Published?.Year);
        var scenes = Scenes(views, actors, places, times);
        ImmutableArray<EventReading> events = [.. scenes.Select(_events.Find)];
        var claims = _claims.Build(report, scenes, events, _attributions?.Find(parses) ?? []);
        return new Explanation(document, scenes, events, new Reading(report, claims, Warnings(report, times)));
    }

    /// <summary>Of numeric dates, by the country of the outlet.</summary>
    private NumericOrder OrderOf(Report report)
    {
        var words = NameWords.Of(report.Outlet ?? "");
        return NumericOrders.Of(words.IsEmpty ? null : _lexicon.Outlets.FindLongest(words, 0, out var length) is { } outlet && length == words.Length ? outlet.Country : null);
    }

    /// <summary>Times are found by the tags alone: where one parts a verb from its object, the sentence is parsed anew without it.</summary>
    private ImmutableArray<Parse> Parse(Document document, DateOnly? published, NumericOrder order)
    {
        var parses = _syntax.Analyse(document.Sentences);
        var times = TimeFinder.Find(parses, published, order).ToLookup(time => time.Sentence);
        return _syntax.Without(parses, [.. parses.Select(parse => TimesAside.Of(parse, [.. times[parse.Sentence.Index]]))]);
    }

    /// <summary>Names of several words that are a person's, a medium's or a thing's: inside of them no place is meant, though they may hold the name of one.</summary>
    private IEnumerable<TextSpan> NamesOfOthers(LexicalView view) => KnownNames.Join(view, _lexicon)
        .Where(name => name is { Depth: 0, Type: NameType.Person or NameType.Outlet or NameType.Weapon or NameType.Platform } && name.Last > name.First)
        .Where(name => _places.Gazetteer.Find(view.Parse.TextOf(name.First, name.Last)) is [])
        .Select(name => view.Parse.Sentence.SpanOf(name.First, name.Last));

    private ImmutableArray<Scene> Scenes(ImmutableArray<LexicalView> views, ActorReading actors, ImmutableArray<PlaceMention> places, ImmutableArray<TimeMention> times)
    {
        var placesOf = places.ToLookup(place => place.Sentence);
        var timesOf = times.ToLookup(time => time.Sentence);
        var surroundings = Surroundings.Of(views, actors.BySentence, _lexicon);
        var scenes = ImmutableArray.CreateBuilder<Scene>(views.Length);
        for (var i = 0; i < views.Length; i++)
        {
            var index = views[i].Parse.Sentence.Index;
            scenes.Add(new Scene(views[i], actors.BySentence[i], [.. placesOf[index]], [.. timesOf[index]], QuantityFinder.Find(views[i].Parse), _lexicon) { Surroundings = surroundings[i] });
        }
        return scenes.MoveToImmutable();
    }

    private static ImmutableArray<string> Warnings(Report report, ImmutableArray<TimeMention> times)
    {
        var unresolved = times.Count(time => time.When is When.Unresolved && time.Form is TimeForm.Relative or TimeForm.Date or TimeForm.Since or TimeForm.Until);
        return report.Published is null
            ? [unresolved == 0 ? "no date of publication: claims without a date of their own have no time" : $"no date of publication: {unresolved} times that count from it are left out"]
            : [];
    }
}

/// <param name="Scenes">The sentences with their mentions.</param>
/// <param name="Events">The triggers of each sentence that fired, and those that didn't with the reason.</param>
public sealed record Explanation(Document Document, ImmutableArray<Scene> Scenes, ImmutableArray<EventReading> Events, Reading Reading);
