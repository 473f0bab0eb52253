using System.Reflection;

namespace Dragoman.Tests.Architecture;

/// <summary>Inside the core a stage sees only earlier ones: what flows between them is in their arguments, and nothing else.</summary>
public sealed class StageTests
{
    private const string Root = "Dragoman.";

    /// <summary>Stages in the order in which data flows.</summary>
    private static readonly string[] Order = ["Text", "Syntax", "Entities", "Coreference", "Attributions", "Quantities", "Times", "Places", "Actors", "Events", "Claims", "Incidents"];

    /// <summary>Edges against that order, each with the types it may reach and why.</summary>
    private static readonly (string From, string To, string[] Types, string Why)[] Exceptions =
    [
        ("Entities", "Lexicons", ["LemmaTable"], "keys of words are settled by the lemmas that tables know"),
        ("Coreference", "Lexicons", ["Agent", "Cue", "CueKind", "CueTable", "GenderTable", "LemmaTable", "Lexicon", "NounClass", "PersonTable", "PhraseTable`1"], "what nouns and names can stand for, and verbs of saying, are tables"),
        ("Coreference", "Actors", ["Actor", "ActorRegister", "NameEntry", "NameKind"], "the register is among the tables: it knows other names of one actor"),
        ("Attributions", "Lexicons", [], "words of saying, and what nouns can speak, are tables"),
        ("Attributions", "Claims", ["SourceKind"], "kinds of sources are those of claims"),
        ("Actors", "Lexicons", [], "names and kinds of people are tables"),
        ("Events", "Lexicons", [], "triggers, light verbs and nouns are tables"),
        ("Claims", "Lexicons", [], "cues, sources and counts are tables"),
        ("Incidents", "Lexicons", ["CommonnessTable", "ControlRole", "EventPart", "Kinship", "KinshipTable", "MarkTable", "PartTable"], "which classes are kin, which words are common, which tell means and sites, and what are parts of places are tables"),
        ("Events", "Claims", ["Status"], "a light verb lends a status: \"repelled an attack\" is attempted"),
        ("Lexicons", "Text", ["NameWord"], "outlets are found by the words of their names"),
        ("Lexicons", "Entities", ["NameTrie`1", "Sounds", "SpellingCosts"], "outlets are found by name, and spellings.tsv is of sounds"),
        ("Lexicons", "Actors", ["Actor", "ActorKind", "ActorLayer", "ActorRegister", "SectorNames"], "the vocabulary of the tables of actors, and the register itself among the tables"),
        ("Lexicons", "Attributions", ["AttributionKind"], "the vocabulary of attributions.tsv"),
        ("Lexicons", "Events", ["AcledType", "EventType", "UcdpViolence", "EntityClasses"], "the vocabulary of events.tsv, and of what triggers need"),
        ("Lexicons", "Claims", ["Status", "SourceKind", "QuantityKind"], "the vocabulary of cues, sources and counts"),
        ("Lexicons", "Incidents", ["WordStems"], "marks.tsv is of stems, as incidents compare words"),
    ];

    [Fact]
    public void A_stage_sees_only_earlier_ones() => Assert.Equal([], Edges().Where(edge => !IsEarlier(edge) && !IsExcepted(edge)).Select(Tell).Order());

    [Fact]
    public void Every_exception_is_still_needed()
    {
        var edges = Edges().ToList();
        Assert.Equal([], Exceptions.Where(exception => !edges.Any(edge => edge.From == exception.From && edge.To == exception.To)).Select(exception => $"{exception.From} -> {exception.To}"));
        Assert.Equal([], Exceptions.SelectMany(exception => exception.Types.Where(type => !edges.Any(edge => edge.From == exception.From && edge.To == exception.To && edge.Type == type)).Select(type => $"{exception.From} -> {exception.To}.{type}")));
    }

    [Fact]
    public void Every_stage_of_the_order_is_known() =>
        Assert.Equal([], Types().Select(Stage).OfType<string>().Distinct().Except(Order).Where(stage => stage != "Lexicons"));

    /// <summary>Without this the tests above might pass because nothing is seen.</summary>
    [Theory]
    [InlineData("Claims", "Events", "EventMention")]
    [InlineData("Actors", "Entities", "LexicalView")]
    [InlineData("Syntax", "Text", "Sentence")]
    // In the body of a method alone, and within a lambda there.
    [InlineData("Claims", "Syntax", "Clause")]
    [InlineData("Times", "Quantities", "Atoms")]
    public void Uses_are_seen(string from, string to, string type) => Assert.Contains(Edges(), edge => edge.From == from && edge.To == to && edge.Type == type);

    [Theory]
    [InlineData("Syntax", "Claims", "Claim", false)]
    [InlineData("Events", "Claims", "ClaimBuilder", false)]
    [InlineData("Events", "Claims", "Status", true)]
    [InlineData("Lexicons", "Events", "Scene", false)]
    [InlineData("Places", "Text", "TextSpan", true)]
    public void An_edge_against_the_order_is_refused(string from, string to, string type, bool allowed)
    {
        var edge = new Edge(from, to, type, "");
        Assert.Equal(allowed, IsEarlier(edge) || IsExcepted(edge));
    }

    private static Type[] Types() => typeof(Reader).Assembly.GetTypes();

    private static IEnumerable<Edge> Edges() =>
        from type in Types()
        let stage = Stage(type)
        where stage is not null
        from used in MemberUses.Of(type)
        let other = Stage(used)
        where other is not null && other != stage
        select new Edge(stage, other, Outermost(used).Name, Outermost(type).Name);

    /// <summary>"Syntax" of "Dragoman.Syntax.Parse"; the reader itself has none, and knows them all.</summary>
    private static string? Stage(Type type) =>
        type.Assembly == typeof(Reader).Assembly && Outermost(type).Namespace is { } space && space.StartsWith(Root, StringComparison.Ordinal) ? space[Root.Length..].Split('.')[0] : null;

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static bool IsEarlier(Edge edge) => Array.IndexOf(Order, edge.From) is var from and >= 0 && Array.IndexOf(Order, edge.To) is var to and >= 0 && to < from;

    private static bool IsExcepted(Edge edge) => Exceptions.Any(exception => exception.From == edge.From && exception.To == edge.To && (exception.Types.Length == 0 || exception.Types.Contains(edge.Type)));

    private static string Tell(Edge edge) => $"{edge.From}.{edge.By} uses {edge.To}.{edge.Type}";

    private sealed record Edge(string From, string To, string Type, string By);
}
