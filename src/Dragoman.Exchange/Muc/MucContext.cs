using Dragoman.Events;
using Dragoman.Syntax;

namespace Dragoman.Exchange.Muc;

/// <summary>What a report says of a phrase: how it stands to an event, which words are beside it, and what is said elsewhere of whoever has the same name.</summary>
internal sealed class MucContext
{
    private const int MostElsewhere = 12;

    private readonly Explanation _explanation;
    private readonly ILookup<string, (int Sentence, Word Word)> _words;
    private readonly ILookup<(int Sentence, int Token), string> _parts;

    public MucContext(Explanation explanation)
    {
        _explanation = explanation;
        _words = explanation.Scenes.Index().SelectMany(scene => Enumerable.Range(0, scene.Item.View.Count).Select(token => (Sentence: scene.Index, Word: scene.Item[token])))
            .Where(at => at.Word.Upos is Upos.Noun or Upos.Propn).ToLookup(at => at.Word.Form.ToLowerInvariant(), StringComparer.Ordinal);
        _parts = explanation.Events.Index().SelectMany(reading => reading.Item.Events.SelectMany(mention => mention.Arguments.Select(argument => (At: (Sentence: reading.Index, argument.Token), Part: $"{argument.Role} {mention.Trigger.Class}"))))
            .ToLookup(part => part.At, part => part.Part);
    }

    /// <param name="number">Of the phrase's sentence.</param>
    /// <param name="role">What it is to the event: an argument, or how far away.</param>
    public IReadOnlyList<string> Signs(MucDraft draft, int number, MucPhrase phrase, string role, string type) =>
    [
        .. MucSigns.Of(draft), .. MucSigns.Of(phrase, role), .. number == draft.Number ? MucSigns.Between(draft, phrase) : [], "type=" + type, "kind=" + draft.Kind,
        .. Together(draft, phrase, role, type), .. Beside(phrase), .. Parts(number, phrase), .. Elsewhere(number, phrase),
    ];

    /// <summary>Somebody with the signs of whether they did an event, and of how sure that is.</summary>
    /// <inheritdoc cref="Signs"/>
    public MucPerpetrator Weighed(MucPerpetrator one, MucDraft draft, int number, MucPhrase phrase, string role)
    {
        var signs = Signs(draft, number, phrase, role, MucParties.TypeOf(one));
        return one with { Signs = [.. signs, .. Suspicions(draft, phrase)], SignsOfConfidence = [.. signs, .. Suspicions(draft, phrase), .. Told(draft), .. Said(phrase.Scene)] };
    }

    /// <summary>Words by which somebody is suspected or owns up, and who says it.</summary>
    private static IEnumerable<string> Suspicions(MucDraft draft, MucPhrase phrase)
    {
        IReadOnlyList<string> words = [.. Enumerable.Range(0, phrase.Scene.View.Count).Select(i => phrase.Scene.View[i])];
        yield return "suspected=" + MucWords.Any("suspect", words);
        yield return "claimed=" + MucWords.Any("claimed", words);
        yield return "said by=" + (draft.Claim.Attribution is [] ? "none" : string.Join(' ', draft.Claim.Attribution.Select(source => source.Kind.ToString()).Distinct().Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<string> Said(Scene scene) =>
        Enumerable.Range(0, scene.View.Count).Where(i => scene[i].Upos is Upos.Noun or Upos.Verb or Upos.Adj or Upos.Adv or Upos.Aux).Select(i => "said=" + scene[i].Lemma).Distinct(StringComparer.Ordinal);

    /// <summary>Signs that say more together than each by itself.</summary>
    private static IEnumerable<string> Together(MucDraft draft, MucPhrase phrase, string role, string type)
    {
        yield return $"{role}+{draft.Claim.Event.Class}";
        yield return $"{role}+{draft.Verb}";
        yield return $"{role}+{draft.Mention.Construction}";
        yield return $"{role}+{draft.Claim.Status}";
        yield return $"{type}+{draft.Kind}";
        yield return $"{type}+{role}";
        yield return $"{type}+{draft.Claim.Event.Class}";
        yield return $"{type}+{phrase.Word.Relation}";
        yield return $"{phrase.Kind}+{draft.Kind}";
        yield return $"{phrase.Kind}+{role}";
    }

    /// <summary>The words of the phrase, those before and after it, and what governs it.</summary>
    private static IEnumerable<string> Beside(MucPhrase phrase)
    {
        var scene = phrase.Scene;
        yield return "word=" + phrase.Kind;
        for (var i = phrase.First; i < phrase.Head; i++) yield return "within=" + MucPhrase.KindOf(scene, i);
        yield return "before=" + (phrase.First > 0 ? MucPhrase.KindOf(scene, phrase.First - 1) : "none");
        yield return "after=" + (phrase.Last + 1 < scene.View.Count ? MucPhrase.KindOf(scene, phrase.Last + 1) : "none");
        yield return "governed=" + Governed(phrase.Word);
        yield return "verb=" + Verb(phrase.Word);
    }

    private static string Verb(Word word) => word.GoverningVerb is { Upos: Upos.Verb } verb ? verb.Lemma : "none";

    private static string Governed(Word word) => word.IsRoot ? "none" : $"{word.Relation} {(word.Head.Upos is Upos.Propn or Upos.Num ? word.Head.Upos.ToString() : word.Head.Lemma)}{(word.Preposition is { } preposition ? " " + preposition : "")}";

    /// <summary>What part it takes in other events of its sentence.</summary>
    private IEnumerable<string> Parts(int number, MucPhrase phrase) => _parts[(number, phrase.Head)].Select(part => "part=" + part);

    /// <summary>What is told of the same word in other places of the report, and how often it is there.</summary>
    private IEnumerable<string> Elsewhere(int number, MucPhrase phrase)
    {
        var others = _words[phrase.HeadWord].Where(at => at.Sentence != number || at.Word.Index != phrase.Head).ToList();
        yield return "often=" + others.Count switch { 0 => "once", 1 => "twice", <= 4 => "some", _ => "much" };
        yield return "earlier=" + others.Exists(at => at.Sentence < number);
        foreach (var (sentence, word) in others.Take(MostElsewhere))
        {
            yield return "elsewhere=" + Governed(word);
            yield return "elsewhere verb=" + Verb(word);
            foreach (var part in _parts[(sentence, word.Index)]) yield return "elsewhere part=" + part;
        }
    }

    /// <summary>The words of a sentence that tells of an incident.</summary>
    public static IEnumerable<string> Told(MucDraft draft)
    {
        for (var i = 0; i < draft.Scene.View.Count; i++)
            if (draft.Scene[i].Upos is Upos.Noun or Upos.Verb or Upos.Adj) yield return "told=" + draft.Scene[i].Lemma;
        yield return "year=" + Enumerable.Range(0, draft.Scene.View.Count).Any(i => draft.Scene[i].Form is ['1', '9', _, _]);
    }

    /// <summary>Words of the report's first sentences.</summary>
    public IEnumerable<string> Opening() =>
        _explanation.Scenes.Take(3).SelectMany(scene => Enumerable.Range(0, scene.View.Count).Where(i => scene[i].Upos is Upos.Noun or Upos.Verb or Upos.Adj).Select(i => "opening=" + scene[i].Lemma)).Distinct(StringComparer.Ordinal);
}
