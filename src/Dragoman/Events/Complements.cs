using Dragoman.Syntax;

namespace Dragoman.Events;

/// <summary>Prepositional complements of a trigger, by the parse where it sees them and by their order where it doesn't.</summary>
internal static class Complements
{
    private const int Farthest = 14;

    /// <summary>Prepositions that put an event somewhere, whatever the trigger.</summary>
    public static bool IsLocative(string preposition) => preposition is "in" or "at" or "near" or "inside" or "around" or "outside" or "within" or "across" or "along" or "throughout" or "over" or "on" or "off" or "above" or "beyond" or "beneath" or "under";

    /// <summary>The nominals after the trigger that stand with a preposition and hang on it, each with its preposition.</summary>
    public static List<(string Preposition, Word Nominal)> Of(Scene scene, ReadOnlySpan<int> core)
    {
        var found = new List<(string, Word)>();
        var after = core[0];
        for (var i = after + 1; i < scene.View.Count && i <= core[^1] + Farthest; i++)
        {
            if (Contains(core, i) || scene[i].Upos is not Upos.Adp) continue;
            var nominal = Marked(scene, i);
            // Right behind the trigger it belongs to it, whatever the parse: "a strike by nurses".
            if (!nominal.IsNone && !Contains(core, nominal.Index) && (i == core[^1] + 1 || Belongs(nominal, core))) found.Add((scene.View[i], nominal));
        }
        return found;
    }

    /// <summary>The nominal after a preposition when the parse doesn't hang it on the trigger: next in line, with no clause between.</summary>
    public static Word InLine(Scene scene, ReadOnlySpan<int> core, string preposition)
    {
        for (var i = core[^1] + 1; i < scene.View.Count && i <= core[^1] + Farthest; i++)
        {
            var word = scene[i];
            if (EndsClause(word)) return default;
            if (scene.View[i] == preposition && word.Upos is Upos.Adp or Upos.Sconj && Marked(scene, i) is { IsNone: false } nominal) return nominal;
        }
        return default;
    }

    private static bool EndsClause(Word word) =>
        word.Upos is Upos.Verb && word.Relation is not (Relation.Amod or Relation.Case) || word.Form is ";" or ":" or "that" || word.Upos is Upos.Sconj && word.Relation is Relation.Mark;

    /// <summary>What a preposition marks; by the parse, else the next nominal.</summary>
    public static Word Marked(Scene scene, int preposition)
    {
        var word = scene[preposition];
        if (word.Relation is Relation.Case && !word.IsRoot && word.Head.Index > preposition && word.Head.IsNominal) return word.Head;
        if (word.Relation is Relation.Fixed) return default;
        for (var i = preposition + 1; i < scene.View.Count && i <= preposition + 6; i++)
        {
            var next = scene[i];
            // "set ablaze a passenger bus": the bus.
            if (scene.ActorAt(i) is { } actor && scene[actor.Head] is var head && !(head.Relation is Relation.Compound && head.Head.Index == actor.Last + 1 && head.Head.Upos is Upos.Noun && scene.ActorAt(head.Head.Index) is null)) return head;
            if (scene.PlaceAt(i) is { } place) return scene[place.Head];
            if (next.Form is "another") return next;
            if (next.Upos is Upos.Noun or Upos.Propn or Upos.Pron && next.Relation is not (Relation.Compound or Relation.NmodPoss)) return next;
            if (next.Upos is not (Upos.Det or Upos.Adj or Upos.Num or Upos.Noun or Upos.Propn or Upos.Pron or Upos.Part or Upos.Adv)) return default;
        }
        return default;
    }

    private static bool Belongs(Word nominal, ReadOnlySpan<int> core)
    {
        var at = nominal;
        for (var steps = 0; steps < 8; steps++)
        {
            if (at.IsRoot) return false;
            at = at.Head;
            if (Contains(core, at.Index)) return true;
            if (at.IsVerb) return false;
        }
        return false;
    }

    private static bool Contains(ReadOnlySpan<int> core, int token) => core.Contains(token);
}
