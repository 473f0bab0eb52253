using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Claims;

/// <summary>What pronouns stand for: the last subject that fits in number and kind, of the sentence, then of those before it.</summary>
internal sealed class Coreference
{
    private const int Farthest = 2;

    private readonly ImmutableArray<Scene> _scenes;

    private readonly ActorMention? _speaker;

    public Coreference(ImmutableArray<Scene> scenes, PersonTable persons) => (_scenes, _speaker, Names) = (scenes, Speaker(scenes), new NameMemory(scenes, persons));

    public NameMemory Names { get; }

    /// <summary>"the enemy", "the occupiers": whom the speaker fights, which is the armed side that the report names most beside his.</summary>
    public Actor? OpponentOf(Actor speaker) =>
        _scenes.SelectMany(scene => scene.Actors)
            .Where(mention => mention.Kind is ActorMentionKind.Named or ActorMentionKind.Country or ActorMentionKind.Demonym && IsArmed(mention.Actor) && mention.Actor.Side != speaker.Side && !AreOfOneState(mention.Actor, speaker))
            .GroupBy(mention => mention.Actor.Id, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.First().Actor;

    /// <summary>A ministry's enemy isn't the army of its own state; rebels of its country may be.</summary>
    private static bool AreOfOneState(Actor one, Actor other) => one.Country == other.Country && one.Kind is ActorKind.StateForces && other.Kind is ActorKind.StateForces;

    private static bool IsArmed(Actor actor) => actor.Kind is ActorKind.RebelGroup or ActorKind.PoliticalMilitia or ActorKind.IdentityMilitia || actor.Sector is "MIL";

    public static bool IsPronoun(Word word) => word.Upos is Upos.Pron && Fitting(word.Lemma, word.Form) is not Number.None;

    /// <summary>The antecedent; its span may stand in an earlier sentence.</summary>
    /// <param name="others">Actors that it can't stand for: "X met him" is not X.</param>
    public ActorMention? Resolve(Scene scene, Word pronoun, ImmutableArray<ClaimActor> others)
    {
        var number = Fitting(pronoun.Lemma, pronoun.Form);
        if (number is Number.None) return null;
        if (number is Number.We) return _speaker;
        if (Best(scene, pronoun.Index, number, others) is { } near) return near;
        var index = scene.Parse.Sentence.Index;
        for (var back = 1; back <= Farthest && index - back >= 0; back++)
            if (Best(_scenes[index - back], int.MaxValue, number, others) is { } found)
                return found;
        return null;
    }

    /// <summary>Whose statement it is: the first group that a report names which says "our forces".</summary>
    private static ActorMention? Speaker(ImmutableArray<Scene> scenes)
    {
        foreach (var scene in scenes)
            foreach (var mention in scene.Actors)
                if (mention.Kind is ActorMentionKind.Named)
                    return mention;
        return null;
    }

    private static ActorMention? Best(Scene scene, int before, Number number, ImmutableArray<ClaimActor> others)
    {
        ActorMention? subject = null, any = null;
        foreach (var mention in scene.Actors)
        {
            if (mention.Last >= before || !Fits(scene, mention, number) || others.Any(other => other.Actor.Id == mention.Actor.Id) || (mention.Kind is ActorMentionKind.Demonym && !IsOfSubject(scene, mention, number))) continue;
            any = mention;
            if (scene[mention.Head].FirstConjunct.Relation is Relation.Nsubj or Relation.NsubjPass) subject = mention;
        }
        return subject ?? (number is Number.One ? any : any);
    }

    /// <summary>"The Turkish escalation comes after 33 of its soldiers were killed"</summary>
    private static bool IsOfSubject(Scene scene, ActorMention demonym, Number number) =>
        number is Number.Thing && scene[demonym.Head] is { Relation: Relation.Amod, IsRoot: false } adjective && adjective.Head.Relation is Relation.Nsubj;

    private static bool Fits(Scene scene, ActorMention mention, Number number) => number switch
    {
        Number.Many => mention.Kind is not ActorMentionKind.Person,
        Number.Thing => mention.Kind is not ActorMentionKind.Person,
        _ => mention.Kind is ActorMentionKind.Person || mention.Person is not null || (mention.Kind is ActorMentionKind.Generic or ActorMentionKind.Named && scene[mention.Head].Xpos is not ("NNS" or "NNPS") && scene.IsPersonNoun(scene[mention.Head])),
    };

    private static Number Fitting(string lemma, string form) => (lemma.ToLowerInvariant(), form.ToLowerInvariant()) switch
    {
        (_, "they" or "them" or "their" or "theirs") => Number.Many,
        (_, "it" or "its") => Number.Thing,
        (_, "we" or "us" or "our" or "ours") => Number.We,
        (_, "he" or "him" or "his" or "she" or "her" or "hers") => Number.One,
        _ => Number.None,
    };

    private enum Number
    {
        None,
        One,
        Many,
        Thing,
        We,
    }
}
