using System.Collections.Immutable;
using System.Text;
using Dragoman.Actors;
using Dragoman.Attributions;
using Dragoman.Coreference;
using Dragoman.Incidents;
using Dragoman.Lexicons;
using Dragoman.Places;
using Dragoman.Text;

namespace Dragoman.Resources;

/// <summary>Opens what ships with Dragoman: tables, models and gazetteer, all embedded in this assembly.</summary>
public static class Knowledge
{
    /// <summary>The reader with all that ships. Opening takes a while, reading doesn't: keep it.</summary>
    public static Reader OpenReader() => OpenReader(OpenLexicon, OpenSegmenter);

    /// <summary>The same with tables that somebody opens. All that doesn't need another is opened at once.</summary>
    public static Reader OpenReader(Func<Lexicon> lexicon, Func<Segmenter> segmenter) => OpenReader(lexicon, segmenter, Gazetteers.Open);

    /// <summary>The same with a gazetteer that somebody opens.</summary>
    public static Reader OpenReader(Func<Lexicon> lexicon, Func<Segmenter> segmenter, Func<Gazetteer> gazetteer)
    {
        var places = Task.Run(() => new PlaceFinder(gazetteer(), Gazetteers.Words()));
        var syntax = Task.Run(() => SyntaxModels.English);
        var text = Task.Run(segmenter);
        return new(lexicon(), text.GetAwaiter().GetResult(), syntax.GetAwaiter().GetResult(), places.GetAwaiter().GetResult());
    }

    /// <summary>What puts claims together.</summary>
    public static IncidentBuilder OpenIncidentBuilder(Sources sources, LinkWeights weights) =>
        new(Read("kinships", reader => KinshipTable.Read(reader, Read("events", EventTable.Read))), Read("commonness", CommonnessTable.Read), Read("marks", MarkTable.Read), sources, weights);

    /// <summary>What finds contradictions between incidents.</summary>
    public static AcrossIncidents OpenAcrossIncidents(Sources sources) =>
        new(Read("kinships", reader => KinshipTable.Read(reader, Read("events", EventTable.Read))), Read("parts", PartTable.Read), sources);

    /// <summary>What tells who holds which place by claims.</summary>
    public static Func<IEnumerable<SourcedClaim>, Territory> OpenTerritory(Sources sources)
    {
        var kinships = Read("kinships", reader => KinshipTable.Read(reader, Read("events", EventTable.Read)));
        var parts = Read("parts", PartTable.Read);
        return claims => Territory.Of(claims, kinships, parts, sources);
    }

    /// <summary>Classes of claims that may say who holds a place, and those that may contradict claims of other incidents.</summary>
    public static (ImmutableArray<string> Control, ImmutableArray<string> Across) OpenClasses()
    {
        var kinships = Read("kinships", reader => KinshipTable.Read(reader, Read("events", EventTable.Read)));
        return (Territory.ClassesOf(kinships), AcrossIncidents.ClassesOf(kinships));
    }

    public static Segmenter OpenSegmenter() =>
        new(Read("abbreviations", reader => Orthography.Read(reader)), Read("boilerplate", reader => Boilerplate.Read(reader)), Read("casing", Casing.Read));

    /// <summary>What finds the mentions of a report that stand for one and the same.</summary>
    public static CoreferenceFinder OpenCoreferenceFinder() => new(OpenLexicon(), Read("genders", GenderTable.Read));

    /// <summary>What finds who says what in a report.</summary>
    public static AttributionFinder OpenAttributionFinder() => OpenAttributionFinder(OpenLexicon());

    /// <summary>The same with tables that somebody opened.</summary>
    public static AttributionFinder OpenAttributionFinder(Lexicon lexicon) => new(OpenAttributionCues(), lexicon, new CoreferenceFinder(lexicon, Read("genders", GenderTable.Read)));

    /// <summary>Words and phrases that give something as somebody's word, thought or wish.</summary>
    public static AttributionCueTable OpenAttributionCues() => Read("attributions", AttributionCueTable.Read);

    /// <summary>Words of passages that people may want to have veiled.</summary>
    public static GraphicTable OpenGraphicWords() => Read("graphic", GraphicTable.Read);

    /// <exception cref="LexiconException">A table is damaged; can't happen with the shipped ones.</exception>
    public static Lexicon OpenLexicon() => OpenLexicon([]);

    /// <summary>The same with actors that the register doesn't have, or more names of those that it has.</summary>
    public static Lexicon OpenLexicon(IEnumerable<(Actor Actor, ImmutableArray<string> Names)> more) => OpenLexicon(more, []);

    /// <summary>The same beside layers that somebody imported.</summary>
    public static Lexicon OpenLexicon(IEnumerable<(Actor Actor, ImmutableArray<string> Names)> more, ImmutableArray<ActorLayer> layers)
    {
        var actors = Task.Run(() => OpenActors(more, layers));
        var events = Read("events", EventTable.Read);
        var triggers = Read("triggers", reader => TriggerTable.Read(reader, events));
        return new Lexicon(
            events,
            triggers,
            Read("lightverbs", LightVerbTable.Read),
            Read("cues", CueTable.Read),
            Read("agents", reader => AgentTable.Read(reader, layers)),
            Read("nouns", NounTable.Read),
            Read("nouns-wordnet", NounTable.ReadCommon),
            Read("sources", SourceTable.Read),
            Read("outlets", OutletTable.Read),
            Read("titles", titles => Read("persons", persons => PersonTable.Read(titles, persons))),
            Read("counts", reader => CountTable.Read(reader, events, triggers)),
            Read("lemmas", reader => LemmaTable.Read(reader, triggers.Verbs)),
            actors.GetAwaiter().GetResult())
        { Contexts = Read("contexts", ContextTable.Read), Attributions = OpenAttributionCues() };
    }

    /// <summary>The register alone.</summary>
    public static ActorRegister OpenActors(IEnumerable<(Actor Actor, ImmutableArray<string> Names)> more, ImmutableArray<ActorLayer> layers)
    {
        var shipped = Read("countries", countries => Read("actors", actors => ActorRegister.Read(countries, actors, more)));
        return layers.IsEmpty ? shipped : shipped.With(layers);
    }

    /// <summary>What codes of CAMEO's dictionaries stand for.</summary>
    public static CameoTable OpenCameo() => Read("cameo", CameoTable.Read);

    private static T Read<T>(string table, Func<TextReader, T> read)
    {
        var stream = typeof(Knowledge).Assembly.GetManifestResourceStream($"lexicons/{table}.tsv")
            ?? throw new InvalidOperationException($"The resource lexicons/{table}.tsv is missing from this build.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return read(reader);
    }
}
