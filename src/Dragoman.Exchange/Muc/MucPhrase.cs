using Dragoman.Events;
using Dragoman.Syntax;
using Dragoman.Syntax.Names;

namespace Dragoman.Exchange.Muc;

/// <summary>A noun phrase as MUC-4 quotes them: without articles, numbers and owners that are pronouns.</summary>
/// <param name="Head">The token of its head.</param>
/// <param name="First">Its first token that is quoted.</param>
/// <param name="Last">The last of its own words, what hangs on it by a preposition left out.</param>
/// <param name="End">The last with what hangs on it by "of".</param>
internal sealed record MucPhrase(Scene Scene, string Report, int Head, int First, int Last, int End)
{
    public static MucPhrase Of(Scene scene, string report, int head)
    {
        var word = scene[head];
        var (first, last) = (head, head);
        Widen(word, ref first, ref last);
        while (first < head && IsLeftOut(scene, first)) first++;
        first = AfterBracket(scene, first, head);
        var end = last;
        foreach (var child in word.Children)
            if (child.Index > last && child.Relation is Relation.Nmod && child.Preposition is "of" && child.Index - end < 8) end = Math.Max(end, EndOf(scene, child));
        return new(scene, report, head, first, last, end);
    }

    /// <summary>"ANTEL [national telephone company] office" in whole, "guerrillas" of "of the front (FMLN) guerrillas".</summary>
    private static int AfterBracket(Scene scene, int first, int head)
    {
        for (var i = head - 1; i >= first; i--)
            if (scene[i].Form is ")" or "]")
            {
                for (var open = i - 1; open >= 0 && i - open < 12; open--)
                    if (scene[open].Form is "(" or "[") return open > 0 && scene[open].Form is "[" && scene[open - 1].Upos is Upos.Propn ? Math.Min(first, open - 1) : open >= first ? first : i + 1;
                return i + 1;
            }
        return first;
    }

    /// <summary>One phrase for each of a coordination: "a bus and two trucks".</summary>
    public static List<MucPhrase> All(Scene scene, string report, int head)
    {
        List<MucPhrase> phrases = [Of(scene, report, head)];
        foreach (var child in scene[head].Children)
            if (child.Relation is Relation.Conj && child.IsNominal) phrases.AddRange(All(scene, report, child.Index));
        return phrases;
    }

    /// <summary>Its words in capitals, one space between.</summary>
    public string Text => TextOf(First, Last);

    /// <summary>With what hangs on it by "of".</summary>
    public string Long => TextOf(First, End);

    public Word Word => Scene[Head];

    public bool IsPlural => Word.IsPlural || Scene[Head].Lemma is "people" or "men" or "women" or "children" or "police" || Word.Form.ToLowerInvariant() is "people" or "men" or "women" or "children" or "policemen" or "troops";

    /// <summary>In lower case, with what hangs on it by "of".</summary>
    public IReadOnlyList<string> Words => [.. Enumerable.Range(First, End - First + 1).Select(i => Scene[i].Form.ToLowerInvariant())];

    public IReadOnlyList<string> OwnWords => [.. Enumerable.Range(First, Last - First + 1).Select(i => Scene[i].Form.ToLowerInvariant())];

    /// <summary>"FMLN"</summary>
    public bool IsAcronym => Word.Form.Length is > 1 and < 8 && Word.Form.All(char.IsUpper);

    public string HeadWord => Word.Form.ToLowerInvariant();

    /// <summary>The same without names of people and places, of whom nothing is to be learned.</summary>
    public string Kind => KindOf(Scene, Head);

    public static string KindOf(Scene scene, int token) =>
        scene[token].Upos is Upos.Num ? "Num" : scene[token].Upos is Upos.Propn && !MucWords.Has("fighter", scene.View[token]) && !MucWords.Has("organ", scene.View[token]) && (scene.ActorAt(token) is not { Kind: Actors.ActorMentionKind.Named } || IsOfPerson(scene, token)) ? "Propn" : scene[token].Form.ToLowerInvariant();

    /// <summary>"the Cristiani government": a side by the name of a person.</summary>
    private static bool IsOfPerson(Scene scene, int token)
    {
        foreach (var name in scene.Parse.Names)
            if (name.Type is NameType.Person && name.First <= token && token <= name.Last) return true;
        return scene.ActorAt(token) is { Person: not null };
    }

    /// <summary>The name that has its head.</summary>
    public NameMention? Name(params NameType[] types)
    {
        foreach (var name in Scene.Parse.Names)
            if (name.Depth == 0 && name.First <= Head && Head <= name.Last && types.Contains(name.Type)) return name;
        return null;
    }

    /// <summary>A name of certain kinds within it.</summary>
    public NameMention? NameWithin(params NameType[] types)
    {
        foreach (var name in Scene.Parse.Names)
            if (First <= name.First && name.Last <= End && types.Contains(name.Type)) return name;
        return null;
    }

    public string TextOf(int first, int last)
    {
        var span = Scene.Parse.Sentence.SpanOf(first, last);
        return string.Join(' ', span.Of(Report).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
    }

    private static void Widen(Word word, ref int first, ref int last)
    {
        foreach (var child in word.Children)
        {
            if (child.Relation is Relation.Compound or Relation.NmodDesc or Relation.Amod or Relation.Nummod or Relation.NmodPoss or Relation.Det or Relation.Flat && child.Index < word.Index && child.Index >= first - 12)
                Left(child, ref first);
            else if (child.Relation is Relation.Flat or Relation.Compound && child.Index > word.Index)
                last = Math.Max(last, child.Index);
            else if (child.Relation is Relation.Appos && child.Index == last + 1 && child.Upos is Upos.Propn)
                last = Math.Max(last, LastOfName(child));
        }
    }

    private static void Left(Word word, ref int first)
    {
        first = Math.Min(first, word.Index);
        foreach (var child in word.Children)
            if (child.Index < word.Index && child.Relation is not Relation.Punct) Left(child, ref first);
    }

    private static int LastOfName(Word word)
    {
        var last = word.Index;
        foreach (var child in word.Children)
            if (child.Relation is Relation.Flat or Relation.Compound) last = Math.Max(last, child.Index);
        return last;
    }

    private static int EndOf(Scene scene, Word word)
    {
        var (first, last) = (word.Index, word.Index);
        Widen(word, ref first, ref last);
        foreach (var child in word.Children)
            if (child.Index > last && child.Relation is Relation.Nmod && child.Preposition is "of") last = Math.Max(last, EndOf(scene, child));
        return last;
    }

    /// <summary>Articles, numbers, pronouns and "other" at its beginning.</summary>
    private static bool IsLeftOut(Scene scene, int token) =>
        scene[token].Upos is Upos.Det or Upos.Num or Upos.Pron or Upos.Adp or Upos.Adv or Upos.Punct or Upos.Part or Upos.Cconj || scene[token].Lemma is "other" or "several" or "many" or "same" or "such" or "various" or "numerous" or "few" or "at" or "least" or "more" or "another" or "alleged" or "allege" or "suspected" or "suspect" or "presumed" or "presume" or "additional" or "own" or "first" or "second" or "third" or "last" or "large" or "powerful" or "huge" or "small" or "new";
}
