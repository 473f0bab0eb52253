using System.Collections.Immutable;
using Dragoman.Lexicons;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Entities;

/// <summary>A parsed sentence as tables are asked about it: keys of its words, and its names.</summary>
public sealed class LexicalView
{
    private readonly string[] _keys;
    private readonly bool[] _verbs;

    public LexicalView(Parse parse, LemmaTable lemmas)
    {
        Parse = parse;
        _keys = new string[parse.Count];
        _verbs = new bool[parse.Count];
        for (var i = 0; i < _keys.Length; i++)
        {
            var noun = parse[i].IsGerundNoun || IsBareNoun(parse[i], lemmas);
            _verbs[i] = !noun && (parse[i].Upos is Upos.Verb || IsMistagged(parse[i], lemmas));
            _keys[i] = noun ? Lower(parse[i].Form) : Key(parse[i], lemmas, _verbs[i]);
        }
        Keys = i => _keys[i];
        Names = NameWords.Of(parse.Sentence);
    }

    public Parse Parse { get; }

    public int Count => _keys.Length;

    /// <summary>The key of the word at an index, as a function to hand to tables.</summary>
    public Func<int, string> Keys { get; }

    public ImmutableArray<NameWord> Names { get; }

    public string this[int index] => _keys[index];

    /// <summary>Whether the word at an index is a full verb, also where the tagger missed it.</summary>
    public bool IsVerb(int index) => _verbs[index];

    /// <summary>Whether it is a noun, also where the tagger took a gerund for a verb: "overnight shelling by".</summary>
    public bool IsNoun(int index) =>
        !_verbs[index] && (Parse[index].Upos is Upos.Noun or Upos.Propn or Upos.Verb || (Parse[index].Upos is Upos.Adj && Parse[index].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj));

    /// <summary>"a cattle raid by youths": the bare verb, tagged as a participle that it can't be.</summary>
    private static bool IsBareNoun(Word word, LemmaTable lemmas) =>
        word.Upos is Upos.Verb && ((word.Xpos is "VBN" && lemmas.IsBare(word.Form)) || IsOpeningNoun(word));

    /// <summary>"Shellfire from the ridge": what opens a report's sentence and goes on so is no imperative.</summary>
    private static bool IsOpeningNoun(Word word) =>
        word.Index == 0 && word.Xpos is "VB" or "VBP" && word.Parse.Count > 1 && word.Parse[1].Form is "from" or "by" or "of" or "between" or "on" or "against" && word.Child(Relation.Obj).IsNone;

    /// <summary>"Al-Shabaab struck again", "the troops advanced on the capital": after an unknown name, taggers take a verb for a noun or an adjective.</summary>
    private static bool IsMistagged(Word word, LemmaTable lemmas)
    {
        if (word.Upos is Upos.Aux or Upos.Verb || !char.IsAsciiLetterLower(word.Form[0])) return false;
        // "shot dead six men"
        if (word.Form is "shot" && word.Index + 1 < word.Parse.Count && word.Parse[word.Index + 1].Form is "dead") return true;
        return lemmas.IsPast(word.Form) || word.IsPostnominalPast;
    }

    /// <summary>Lemmas of names keep their capital and often their plural ("Armed Forces"); tables have "force".</summary>
    private static string Key(Word word, LemmaTable lemmas, bool verb)
    {
        var lower = Lower(word.Form);
        if (verb || word.Upos is Upos.Noun) return lemmas.Settle(lower, Lower(word.Lemma), verb);
        if (word.Upos is not (Upos.Propn or Upos.X)) return Lower(word.Lemma);
        return lower switch
        {
            [.. var stem, 'i', 'e', 's'] when stem.Length > 2 => stem + "y",
            [.., 's', 's'] or [.., 'u', 's'] or [.., 'i', 's'] => lower,
            [.. var stem, 's'] when stem.Length > 2 => stem,
            _ => lower,
        };
    }

    private static string Lower(string text)
    {
        foreach (var c in text)
            if (!char.IsAsciiLetterLower(c) && c != '-')
                return text.ToLowerInvariant();
        return text;
    }
}
