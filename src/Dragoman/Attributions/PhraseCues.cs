using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Attributions;

/// <summary>"according to the mayor", "in his view", "Mayor: the road is open".</summary>
internal sealed class PhraseCues(AttributionCueTable table)
{
    private const int LongestTitle = 2;
    private const int LongestSignature = 12;

    public Draft? Find(int sentence, Word word) => According(sentence, word) ?? InView(sentence, word) ?? Colon(sentence, word) ?? Signature(sentence, word);

    private static Draft? According(int sentence, Word word)
    {
        var parse = word.Parse;
        if (!word.Form.Equals("according", StringComparison.OrdinalIgnoreCase) || word.Index + 2 >= parse.Count || parse[word.Index + 1].Form is not "to") return null;
        var source = word.Relation is Relation.Case ? word.Head : word.Child(Relation.Obl);
        if (source.IsNone || source.Index < word.Index) source = NominalAfter(parse, word.Index + 2);
        if (source.IsNone) return null;
        if (word.Index > 0 && parse[word.Index - 1].Upos is Upos.Aux) return null;
        var draft = new Draft(sentence, word, AttributionKind.Assertion, ContentFrames.Quote) { Last = word.Index + 1, Speaker = source };
        if (Closes(sentence, word, source)) draft.Own.Add(0, word.Index - 1);
        else AddHost(draft, word.Relation is Relation.Case ? source : word);
        return draft;
    }

    /// <summary>", according to the report.": it is said of the whole sentence.</summary>
    private static bool Closes(int sentence, Word word, Word source)
    {
        if (word.Index < 2 || word.Parse[word.Index - 1].Form is not ("," or "\"" or "''" or "'")) return false;
        for (var i = SourcePhrase.Of(sentence, source, word.Index).Last + 1; i < word.Parse.Count; i++)
            if (word.Parse[i].Upos is not Upos.Punct) return false;
        return true;
    }

    private static Word NominalAfter(Parse parse, int from)
    {
        for (var i = from; i < parse.Count && i < from + 8; i++)
            if (parse[i].IsNominal && parse[i].Relation is not (Relation.Compound or Relation.NmodPoss or Relation.Nummod or Relation.Flat)) return parse[i];
        return default;
    }

    /// <summary>The clause that a phrase stands in, without the phrase.</summary>
    private static void AddHost(Draft draft, Word phrase)
    {
        if (phrase.IsRoot) return;
        var host = phrase.Head;
        for (var steps = 0; steps < 12 && !host.IsRoot && !(host.IsClausal && !host.Child(Relation.Nsubj, Relation.NsubjPass).IsNone); steps++) host = host.Head;
        draft.Own.Add(host);
        draft.Own.Remove(phrase);
    }

    private Draft? InView(int sentence, Word noun)
    {
        if (noun.Upos is not Upos.Noun || noun.Preposition is not "in" || table.At(noun, "n", out _) is not { Kind: { } kind } cue || !cue.Frames.HasFlag(ContentFrames.Clause)) return null;
        var owner = noun.Child(Relation.NmodPoss);
        var speaker = owner.IsNone ? noun.Child(Relation.Nmod) : owner;
        if (speaker.IsNone || noun.IsRoot) return null;
        var draft = new Draft(sentence, noun, kind, ContentFrames.None) { Speaker = speaker };
        if (!owner.IsNone) draft.Source = SourcePhrase.Of(sentence, owner, noun.Index);
        AddHost(draft, noun);
        return draft;
    }

    /// <summary>A noun phrase and a colon open the sentence, and a clause follows.</summary>
    private static Draft? Colon(int sentence, Word colon)
    {
        var parse = colon.Parse;
        if (colon.Form is not ":" || colon.Index is 0 or > 10 || colon.Index + 4 > parse.Count) return null;
        Word source = default;
        for (var i = 0; i < colon.Index; i++)
        {
            if (parse[i].Form is ":" || parse[i].IsVerb || parse[i].Upos is Upos.Aux) return null;
            if (source.IsNone && parse[i].Upos is Upos.Propn || (colon.Index <= LongestTitle && parse[i].Upos is Upos.Noun)) source = parse[i];
        }
        if (source.IsNone || !HasVerb(parse, colon.Index + 1)) return null;
        var draft = new Draft(sentence, colon, AttributionKind.Assertion, ContentFrames.Quote) { Speaker = source, Source = new Stretch(sentence, 0, colon.Index - 1) };
        draft.Own.Add(colon.Index + 1, parse.Count - 1);
        return draft;
    }

    /// <summary>"- Samira Haddad, teacher" under a quotation.</summary>
    private static Draft? Signature(int sentence, Word dash)
    {
        var parse = dash.Parse;
        if (dash.Form is not ("-" or "--" or "\u2013" or "\u2014" or "\u2015") || (dash.Index > 0 && !QuotationMarks.IsMark(parse[dash.Index - 1])) || HasVerb(parse, dash.Index + 1)) return null;
        var last = parse.Count - 1;
        while (last > dash.Index && parse[last].Upos is Upos.Punct) last--;
        if (last == dash.Index || last - dash.Index > LongestSignature || parse[dash.Index + 1].Upos is not Upos.Propn) return null;
        return new Draft(sentence, dash, AttributionKind.Assertion, ContentFrames.Quote) { Speaker = parse[dash.Index + 1], Source = new Stretch(sentence, dash.Index + 1, last) };
    }

    private static bool HasVerb(Parse parse, int from)
    {
        for (var i = from; i < parse.Count; i++)
            if (parse[i].IsVerb || parse[i].Upos is Upos.Aux) return true;
        return false;
    }
}
