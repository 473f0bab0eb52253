using System.Collections.Immutable;

namespace Dragoman.Lexicons;

/// <summary>What a syntactic neighbour of a trigger is in the event.</summary>
public enum Role
{
    None,
    Actor,
    Recipient,
    /// <summary>Subject and partner are parties alike: clash, meet, sign.</summary>
    Mutual,
    /// <summary>The people harmed; they are recipients, and counted.</summary>
    Victim,
    Place,
    /// <summary>A place if it is one, else the recipient.</summary>
    Target,
    Goods,
    Instrument,
}

public enum TriggerPos
{
    Verb,
    Noun,
    Adjective,
}

/// <summary>One sense of one word or phrase.</summary>
/// <param name="Lemmas">The ways of writing it, each a sequence of lemmas; of verbs the first is the verb, of nouns the last is the head.</param>
/// <param name="Prepositions">What a prepositional complement is: "from" recipient.</param>
public sealed record Trigger(
    string Id,
    ImmutableArray<ImmutableArray<string>> Lemmas,
    TriggerPos Pos,
    string Class,
    Role Subject,
    Role Object,
    Dictionary<string, Role> Prepositions,
    ImmutableArray<Need> Needs,
    string Example,
    string Expect,
    string Counter);

/// <summary>A condition on the class of the object ("place", "!weapon"), of the subject ("subject:person") or on the form ("tense:past", "plural").</summary>
public readonly record struct Need(NeedOf Of, string Class, bool Excluded);

public enum NeedOf
{
    Object,
    Subject,
    Tense,
    Plural,
}

/// <summary>triggers.tsv, found by the lemma of the verb or of the head noun.</summary>
public sealed class TriggerTable
{
    private static readonly string[] Columns =
        ["id", "lemma", "pos", "class", "subject", "object", "prepositions", "needs", "example", "expect", "counter"];

    private readonly WordIndex<TriggerForm> _byHead;

    private TriggerTable(ImmutableArray<Trigger> all)
    {
        All = all;
        _byHead = new WordIndex<TriggerForm>(Forms(all), form => form.Head, form => form.Lemmas.Length);
    }

    public ImmutableArray<Trigger> All { get; }

    public static TriggerTable Read(TextReader reader, EventTable events)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var all = ImmutableArray.CreateBuilder<Trigger>();
        foreach (var row in Tsv.Read("triggers.tsv", reader, Columns))
        {
            if (!seen.Add(row.Required(0, "id"))) throw row.Error($"the id '{row[0]}' occurs twice");
            if (!events.Contains(row[3])) throw row.Error($"unknown event class '{row[3]}'");
            all.Add(ReadRow(row));
        }
        return new TriggerTable(all.ToImmutable());
    }

    /// <summary>The verbs that triggers begin with.</summary>
    public IEnumerable<string> Verbs => All.Where(trigger => trigger.Pos is TriggerPos.Verb).SelectMany(trigger => trigger.Lemmas).Select(lemmas => lemmas[0]).Distinct();

    /// <summary>The senses whose verb or head noun has this lemma, longest phrases first; in the order of the table among equals.</summary>
    public ImmutableArray<TriggerForm> WithHead(string lemma) => _byHead[lemma];

    private static Trigger ReadRow(TsvRow row)
    {
        var pos = row[2] switch
        {
            "v" => TriggerPos.Verb,
            "n" => TriggerPos.Noun,
            "a" => TriggerPos.Adjective,
            var other => throw row.Error($"unknown part of speech '{other}': v, n or a"),
        };
        var lemmas = row.List(1).Select(form => form.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).ToImmutableArray()).ToImmutableArray();
        if (lemmas.IsEmpty) throw row.Error("lemma is empty");
        return new Trigger(row[0], lemmas, pos, row[3], row.EnumOr(4, Role.None), row.EnumOr(5, Role.None), Prepositions(row), Needs(row), row[8], row[9], row[10]);
    }

    private static Dictionary<string, Role> Prepositions(TsvRow row) =>
        row.List(6).Select(pair => pair.Split('=')).ToDictionary(
            pair => pair[0],
            pair => pair.Length == 2 && Enum.TryParse<Role>(pair[1], ignoreCase: true, out var role) ? role : throw row.Error($"'{string.Join('=', pair)}' is not preposition=role"));

    private static ImmutableArray<Need> Needs(TsvRow row) => [.. row.List(7).Select(ReadNeed)];

    private static Need ReadNeed(string cell)
    {
        var excluded = cell.StartsWith('!');
        var text = excluded ? cell[1..] : cell;
        return text switch
        {
            "plural" => new Need(NeedOf.Plural, text, excluded),
            _ when text.StartsWith("tense:", StringComparison.Ordinal) => new Need(NeedOf.Tense, text[6..], excluded),
            _ when text.StartsWith("subject:", StringComparison.Ordinal) => new Need(NeedOf.Subject, text[8..], excluded),
            _ => new Need(NeedOf.Object, text, excluded),
        };
    }

    private static IEnumerable<TriggerForm> Forms(ImmutableArray<Trigger> all)
    {
        foreach (var trigger in all)
            foreach (var lemmas in trigger.Lemmas)
                yield return new TriggerForm(trigger, lemmas);
    }
}

/// <summary>One way of writing a sense.</summary>
public sealed record TriggerForm(Trigger Trigger, ImmutableArray<string> Lemmas)
{
    /// <summary>The verb; of nouns the last, or the one before a preposition: "exchange" of "exchange of fire".</summary>
    public int HeadAt => Trigger.Pos != TriggerPos.Noun ? 0 : Preposition() is var at and > 0 ? at - 1 : Lemmas.Length - 1;

    public string Head => Lemmas[HeadAt];

    private int Preposition()
    {
        for (var i = 1; i < Lemmas.Length; i++)
            if (Lemmas[i] is "of" or "to" or "in" or "on" or "for" or "from" or "with" or "by")
                return i;
        return 0;
    }
}
