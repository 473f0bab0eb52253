using System.Collections.Immutable;
using Dragoman.Entities;
using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Actors;

/// <summary>
/// "the organization", "the movement", "elements of the group" after a report has named an armed group; "the Crowd" after "the Popular Crowd": the
/// short names that a text goes on with.
/// </summary>
internal sealed class ShortNames
{
    private readonly Lexicon _lexicon;
    private readonly Dictionary<string, ActorMention> _byLastWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorMention> _byNoun = new(StringComparer.Ordinal);
    private ActorMention? _lastGroup;

    public ShortNames(Lexicon lexicon) => _lexicon = lexicon;

    /// <param name="view">The next sentence of the report.</param>
    /// <param name="mentions">Its mentions, in order.</param>
    public ImmutableArray<ActorMention> Settle(LexicalView view, ImmutableArray<ActorMention> mentions)
    {
        var settled = ImmutableArray.CreateBuilder<ActorMention>(mentions.Length);
        var at = 0;
        foreach (var mention in mentions)
        {
            AddShort(view, at, mention.First, settled);
            settled.Add(IsGroup(view, mention) && (Above(view, mentions, mention) ?? Named(view[mention.Last])) is { } group ? mention with { Actor = group.Actor, Kind = ActorMentionKind.Named } : mention);
            at = mention.Last + 1;
        }
        AddShort(view, at, view.Count, settled);
        foreach (var mention in mentions) Note(view, mention);
        return settled.ToImmutable();
    }

    /// <summary>"the organization" after "the Islamic State organization", whoever else was named since; else the last group of a sentence before.</summary>
    private ActorMention? Named(string noun) => _byNoun.GetValueOrDefault(noun) ?? _lastGroup;

    /// <summary>"A Houthi spokesman said the group had fired": the group that is subject of a clause above, or whose people are.</summary>
    private static ActorMention? Above(LexicalView view, ImmutableArray<ActorMention> mentions, ActorMention mention)
    {
        for (var above = view.Parse[mention.Head]; !above.IsRoot;)
        {
            above = above.Head;
            foreach (var subject in above.Children)
                if (subject.Relation is Relation.Nsubj or Relation.NsubjPass && subject.Index < mention.First
                    && mentions.FirstOrDefault(other => other.Last < mention.First && IsOfArmedGroup(other) && view.Parse[other.Head].IsUnder(subject)) is { } group)
                    return group;
        }
        return null;
    }

    /// <summary>What kind of group it is, nobody says; the article says that it was named before.</summary>
    private bool IsGroup(LexicalView view, ActorMention mention)
    {
        if (mention.Kind is not ActorMentionKind.Generic || mention.Actor.Sector is not ("UNK" or "UAF")) return false;
        var noun = mention.Last;
        return IsDefinite(view, noun) && (ClassOf(view, noun) & NounClass.Person) == 0 && view.Parse[noun].Xpos is "NN";
    }

    private static bool IsDefinite(LexicalView view, int noun) => noun > 0 && view.Parse[noun - 1].Form is "the" or "The";

    private NounClass ClassOf(LexicalView view, int noun) =>
        _lexicon.Nouns.TryFind(noun, view.Keys, out var known, out _) || _lexicon.CommonNouns.TryFind(noun, view.Keys, out known, out _) ? known : NounClass.None;

    private static bool IsOfArmedGroup(ActorMention mention) =>
        mention is { Kind: ActorMentionKind.Named or ActorMentionKind.Person, Actor.Kind: ActorKind.RebelGroup or ActorKind.PoliticalMilitia or ActorKind.IdentityMilitia };

    private void Note(LexicalView view, ActorMention mention)
    {
        if (mention.Kind is not ActorMentionKind.Named) return;
        if (IsOfArmedGroup(mention)) _lastGroup = mention;
        if (mention.Last > mention.First && char.IsLower(view.Parse[mention.Last].Form[0]) && view.Parse[mention.Last].Xpos is "NN") _byNoun[view[mention.Last]] = mention;
        if (mention.Last > mention.First && char.IsUpper(view.Parse[mention.Last].Form[0]) && view[mention.Last].Length > 3) _byLastWord[view[mention.Last]] = mention;
    }

    /// <summary>Words between two mentions that are the last word of a name told before, with an article: "the crowd", "the Front".</summary>
    private void AddShort(LexicalView view, int from, int to, ImmutableArray<ActorMention>.Builder found)
    {
        for (var i = Math.Max(1, from); i < to; i++)
            if (view.Parse[i].IsNominal && IsDefinite(view, i) && i - 1 >= from && _byLastWord.TryGetValue(view[i], out var named) && (i + 1 == view.Count || view.Parse[i + 1].Upos is not (Upos.Noun or Upos.Propn)) && view.Parse[i].Relation is not Relation.Compound)
            {
                if (found.Count > 0 && found[^1] is { Kind: ActorMentionKind.Generic } before && before.Last == i - 3 && view[i - 2] is "of" or "for" or "in" or "from")
                    found[^1] = before with { Actor = named.Actor, Kind = ActorMentionKind.Named };
                found.Add(new ActorMention(view.Parse.Sentence.Index, i, i, i, view.Parse.Sentence.SpanOf(i, i), named.Actor, ActorMentionKind.Named, named.Role));
            }
    }
}
