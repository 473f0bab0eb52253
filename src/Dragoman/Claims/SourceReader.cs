using Dragoman.Actors;
using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Claims;

/// <summary>What a noun phrase is as a source: its kind, and whose spokesman it is.</summary>
internal sealed class SourceReader
{
    private const int LongestPhrase = 30;

    private readonly Lexicon _lexicon;

    public SourceReader(Lexicon lexicon) => _lexicon = lexicon;

    /// <param name="Definite">"the source", "he": somebody named before.</param>
    public readonly record struct Source(Attribution Attribution, bool Definite, SourceKind? ByNoun);

    public Source Read(Scene scene, Word head)
    {
        var (first, last) = Extent(scene, head);
        var span = scene.Parse.Sentence.SpanOf(first, last);
        var actor = ActorIn(scene, head, first, last);
        var byNoun = _lexicon.Sources.TryFind(head.Index, scene.View.Keys, out var kind, out _) ? kind : (SourceKind?)null;
        var settled = byNoun is { } known && known is not SourceKind.Other ? known : OutletIn(scene, first, last) ? SourceKind.Outlet : OfActor(actor);
        return new Source(new Attribution(span, settled, actor?.Actor, false), IsDefinite(scene, head, first, actor), byNoun);
    }

    /// <summary>The noun phrase with what hangs on it, clauses left out.</summary>
    private static (int First, int Last) Extent(Scene scene, Word head)
    {
        var (first, last) = (head.Index, head.Index);
        if (scene.ActorAt(head.Index) is { } mention) (first, last) = (Math.Min(first, mention.First), Math.Max(last, mention.Last));
        Widen(head, ref first, ref last, 0);
        while (first < last && scene[first].Upos is Upos.Punct) first++;
        while (last > first && scene[last].Upos is Upos.Punct) last--;
        return (Math.Max(first, head.Index - LongestPhrase), Math.Min(last, head.Index + LongestPhrase));
    }

    private static void Widen(Word word, ref int first, ref int last, int depth)
    {
        if (depth > 8) return;
        foreach (var child in word.Children)
        {
            if (child.Relation is Relation.AclRelcl or Relation.Acl or Relation.Ccomp or Relation.Advcl or Relation.Parataxis or Relation.Punct or Relation.Cop or Relation.Mark or Relation.Advmod) continue;
            // "according to" the source; "of" within the phrase is part of it.
            if (depth == 0 && child.Relation is Relation.Case && child.Index < word.Index && child.Form is not ("'s" or "'")) continue;
            (first, last) = (Math.Min(first, child.Index), Math.Max(last, child.Index));
            Widen(child, ref first, ref last, depth + 1);
        }
    }

    private static ActorMention? ActorIn(Scene scene, Word head, int first, int last)
    {
        if (scene.ActorAt(head.Index) is { } direct) return direct.Kind is ActorMentionKind.Generic && scene.IsPersonNoun(head) && head.Xpos is "NN" ? Behind(scene, direct, last) ?? direct : direct;
        ActorMention? best = null;
        foreach (var mention in scene.Actors)
            if (mention.First >= first && mention.Last <= last && (best is null || (best.Kind is ActorMentionKind.Demonym or ActorMentionKind.Generic && mention.Kind is ActorMentionKind.Named)))
                best = mention;
        return best;
    }

    /// <summary>"the spokesman for the forces of General X", "an officer in the group": whom the office serves, by name.</summary>
    private static ActorMention? Behind(Scene scene, ActorMention office, int last)
    {
        if (office.Last + 1 >= scene.View.Count || scene.View[office.Last + 1] is not ("of" or "for" or "in" or "from" or "with")) return null;
        foreach (var mention in scene.Actors)
            if (mention.First > office.Last && mention.Last <= last && mention.Kind is ActorMentionKind.Named or ActorMentionKind.Person or ActorMentionKind.Country)
                return IsParted(scene, office.Last + 1, mention.First) ? null : mention with { Role = office.Role };
        return null;
    }

    private static bool IsParted(Scene scene, int from, int to)
    {
        for (var i = from; i < to; i++)
            if (scene[i].Upos is Upos.Punct or Upos.Verb or Upos.Cconj) return true;
        return false;
    }

    private bool OutletIn(Scene scene, int first, int last)
    {
        for (var i = 0; i < scene.View.Names.Length; i++)
            if (scene.View.Names[i].Token >= first && scene.View.Names[i].Token <= last && _lexicon.Outlets.FindLongest(scene.View.Names, i, out _) is not null)
                return true;
        return false;
    }

    /// <summary>The kind of a source that is known by name only.</summary>
    public static SourceKind KindOf(Actor actor) => actor.Sector switch
    {
        "MIL" => SourceKind.Military,
        "COP" => SourceKind.Police,
        "GOV" or "LEG" or "JUD" => SourceKind.Official,
        "NGO" or "IGO" => SourceKind.Aid,
        "MED" => SourceKind.Medical,
        _ => actor.Kind is ActorKind.RebelGroup or ActorKind.PoliticalMilitia or ActorKind.IdentityMilitia ? SourceKind.Party : SourceKind.Other,
    };

    private static SourceKind OfActor(ActorMention? mention) => mention?.Actor switch
    {
        null => SourceKind.Other,
        { Sector: "JRN" } => SourceKind.Journalist,
        { Sector: "COP" } => SourceKind.Police,
        { Sector: "MED" } => SourceKind.Medical,
        { Sector: "NGO" or "IGO" } => SourceKind.Aid,
        { Sector: "CVL" or "REF" or "LAB" or "AGR" or "EDU" } => SourceKind.Local,
        { Sector: "GOV" or "LEG" or "JUD" } when mention.Kind is not ActorMentionKind.Named || mention.Role is AgentRole.Official => SourceKind.Official,
        { Sector: "MIL" } => SourceKind.Military,
        _ => mention.Role is AgentRole.Official ? SourceKind.Official : SourceKind.Party,
    };

    private static bool IsDefinite(Scene scene, Word head, int first, ActorMention? actor)
    {
        if (head.Upos is Upos.Pron) return true;
        if (actor is { Kind: ActorMentionKind.Named or ActorMentionKind.Country or ActorMentionKind.Person }) return false;
        var opener = scene[first].Lemma.ToLowerInvariant();
        return opener is "the" or "that" or "those" or "this" or "these" or "same" && head.Index - first <= 3 && head.Child(Relation.Nmod).IsNone;
    }
}
