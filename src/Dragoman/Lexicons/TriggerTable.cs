using System.Collections.Immutable;
using Dragoman.Events;

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
/// <param name="Forms">The ways of writing it; in the table "cut/halt + aid/trade" stands for four.</param>
/// <param name="Prepositions">What a prepositional complement is: "from" recipient.</param>
/// <param name="IsForce">Whether it is violence, or a movement of forces: of such words people make figures of speech.</param>
public sealed record Trigger(
    string Id,
    ImmutableArray<TriggerForm> Forms,
    TriggerPos Pos,
    string Class,
    Role Subject,
    Role Object,
    Dictionary<string, Role> Prepositions,
    ImmutableArray<Need> Needs,
    string Example,
    string Expect,
    string Counter,
    bool IsForce)
{
    /// <summary>How much a sense asks of the words around it; of two senses that fit, the one that asks more is meant.</summary>
    public int Demands { get; } = Needs.Where(need => !need.Excluded).DistinctBy(need => need.Of).DistinctBy(need => need.Class).Count() * 2 + (Needs.IsEmpty ? 0 : 1);
}

/// <summary>A condition on the class of the object ("place", "!weapon"), of the subject ("subject:person") or on the form ("tense:past", "plural", "active", "!kind:press").</summary>
public readonly record struct Need(NeedOf Of, string Class, bool Excluded);

public enum NeedOf
{
    Object,
    Subject,
    Tense,
    Plural,
    /// <summary>An object without a preposition: "returned the base to", not "returned to the base".</summary>
    Direct,
    /// <summary>An object whose class is known: a name that nobody knows won't do.</summary>
    Known,
    /// <summary>A weapon that is at work: it has a target or an owner, or harms: "missiles on the port", not "a missile in the museum".</summary>
    Effect,
    /// <summary>The word before it: "!kind:press" for "a press conference".</summary>
    Kind,
    /// <summary>A verb that isn't in the passive: "the army reached the town", not "reached by phone".</summary>
    Active,
}

/// <summary>One sense in one way of writing it.</summary>
public sealed record TriggerSense(Trigger Trigger, TriggerForm Form);

/// <summary>triggers.tsv, found by the lemma of the verb or of the head noun.</summary>
public sealed class TriggerTable
{
    private static readonly string[] Columns =
        ["id", "lemma", "pos", "class", "subject", "object", "prepositions", "needs", "example", "expect", "counter"];

    private readonly WordIndex<TriggerSense> _byHead;

    private TriggerTable(ImmutableArray<Trigger> all)
    {
        All = all;
        _byHead = new WordIndex<TriggerSense>(Senses(all), sense => sense.Form.Head, sense => sense.Form.Length);
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
            all.Add(ReadRow(row, events.TypesOf(row[3]).Any(type => type.Plover is "ASSAULT" or "MOBILIZE" or "RETREAT" || type.Mode is "seize" or "riot")));
        }
        return new TriggerTable(all.ToImmutable());
    }

    /// <summary>The verbs that triggers begin with.</summary>
    public IEnumerable<string> Verbs => All.Where(trigger => trigger.Pos is TriggerPos.Verb).SelectMany(trigger => trigger.Forms).Select(form => form.Head).Distinct();

    /// <summary>The senses whose verb or head noun has this lemma, longest phrases first; in the order of the table among equals.</summary>
    public ImmutableArray<TriggerSense> WithHead(string lemma) => _byHead[lemma];

    private static Trigger ReadRow(TsvRow row, bool force)
    {
        var pos = row[2] switch
        {
            "v" => TriggerPos.Verb,
            "n" => TriggerPos.Noun,
            "a" => TriggerPos.Adjective,
            var other => throw row.Error($"unknown part of speech '{other}': v, n or a"),
        };
        var forms = row.List(1).SelectMany(Products).SelectMany(cell => Forms(cell, pos)).ToImmutableArray();
        if (forms.IsEmpty) throw row.Error("lemma is empty");
        return new Trigger(row[0], forms, pos, row[3], row.EnumOr(4, Role.None), row.EnumOr(5, Role.None), Prepositions(row), Needs(row), row[8], row[9], row[10], force);
    }

    private static Dictionary<string, Role> Prepositions(TsvRow row) =>
        row.List(6).Select(pair => pair.Split('=')).ToDictionary(
            pair => pair[0],
            pair => pair.Length == 2 && Enum.TryParse<Role>(pair[1], ignoreCase: true, out var role) ? role : throw row.Error($"'{string.Join('=', pair)}' is not preposition=role"));

    private static ImmutableArray<Need> Needs(TsvRow row) => [.. row.List(7).Select(cell => ReadNeed(row, cell))];

    private static Need ReadNeed(TsvRow row, string cell)
    {
        var excluded = cell.StartsWith('!');
        var text = excluded ? cell[1..] : cell;
        var need = text switch
        {
            "plural" => new Need(NeedOf.Plural, text, excluded),
            "direct" => new Need(NeedOf.Direct, text, excluded),
            "known" => new Need(NeedOf.Known, text, excluded),
            "effect" => new Need(NeedOf.Effect, text, excluded),
            "active" => new Need(NeedOf.Active, text, excluded),
            _ when text.StartsWith("kind:", StringComparison.Ordinal) => new Need(NeedOf.Kind, text[5..], excluded),
            _ when text.StartsWith("tense:", StringComparison.Ordinal) => new Need(NeedOf.Tense, text[6..], excluded),
            _ when text.StartsWith("subject:", StringComparison.Ordinal) => new Need(NeedOf.Subject, text[8..], excluded),
            _ => new Need(NeedOf.Object, text, excluded),
        };
        return IsKnown(need) ? need : throw row.Error($"unknown need '{cell}'");
    }

    private static IEnumerable<TriggerSense> Senses(ImmutableArray<Trigger> all)
    {
        foreach (var trigger in all)
            foreach (var form in trigger.Forms)
                yield return new TriggerSense(trigger, form);
    }

    private static bool IsKnown(Need need) => need.Of switch
    {
        NeedOf.Plural or NeedOf.Direct or NeedOf.Known or NeedOf.Effect or NeedOf.Active => true,
        NeedOf.Kind => need.Class is not "",
        NeedOf.Tense => need.Class is "past" or "present",
        _ => need.Class is not "none" && Enum.TryParse<EntityClasses>(need.Class, ignoreCase: true, out var known) && Enum.IsDefined(known),
    };

    /// <summary>"cut/halt + aid/trade": each of the first with each of the second.</summary>
    private static IEnumerable<string> Products(string cell) => cell.Split(" + ") is [var first, var second]
        ? first.Split('/').SelectMany(verb => second.Split('/').Select(noun => $"{verb} {noun}"))
        : [cell];

    /// <summary>"counter-attack" is one token or three: both are looked for.</summary>
    private static IEnumerable<TriggerForm> Forms(string cell, TriggerPos pos)
    {
        var words = cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        yield return TriggerForm.Of(words, pos);
        if (cell.Contains('-', StringComparison.Ordinal)) yield return TriggerForm.Of(words, pos, '-');
    }
}

/// <summary>One way of writing a sense.</summary>
/// <param name="Lemmas">The words in the order of the text.</param>
/// <param name="HeadAt">The verb; of nouns the last, or the one before a preposition: "exchange" of "exchange of fire".</param>
/// <param name="Subject">What must be the verb's subject besides, "rocket" of "hit &lt;rocket"; empty for anything.</param>
public sealed record TriggerForm(ImmutableArray<string> Lemmas, int HeadAt, ImmutableArray<string> Subject)
{
    public string Head => Lemmas[HeadAt];

    /// <summary>The words that a sentence must have for this form.</summary>
    public int Length => Lemmas.Length + Subject.Length;

    internal static TriggerForm Of(string[] words, TriggerPos pos, params char[] separators)
    {
        var subject = Array.FindIndex(words, word => word.StartsWith('<'));
        var fixedWords = subject < 0 ? words : words[..subject];
        ImmutableArray<string> lemmas = separators is [] ? [.. fixedWords] : [.. fixedWords.SelectMany(word => word.Split(separators, StringSplitOptions.RemoveEmptyEntries))];
        // "tear-gas": the verb is the last part of the first word.
        var verb = separators is [] ? 0 : fixedWords[0].Split(separators, StringSplitOptions.RemoveEmptyEntries).Length - 1;
        ImmutableArray<string> acting = subject < 0 ? [] : [words[subject][1..], .. words[(subject + 1)..]];
        return new TriggerForm(lemmas, pos is TriggerPos.Noun ? Noun(lemmas, separators is [] || fixedWords.Length > 1) : verb, acting);
    }

    private static int Noun(ImmutableArray<string> lemmas, bool phrase)
    {
        // "sit-in", "build-up": the particle is no head.
        if (!phrase) return lemmas[^1] is "in" or "out" or "up" or "off" or "down" or "back" or "over" ? 0 : lemmas.Length - 1;
        for (var i = 1; i < lemmas.Length; i++)
            if (lemmas[i] is "of" or "to" or "in" or "on" or "for" or "from" or "with" or "by")
                return i - 1;
        return lemmas.Length - 1;
    }
}
