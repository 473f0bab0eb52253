using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Entities;
using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Events;

/// <summary>What the words around an event speak of: the more, the more of conflict; far below zero of another walk of life. See <see cref="ContextTable"/>.</summary>
/// <param name="Paragraph">The words of the paragraph.</param>
/// <param name="Report">The words of the report.</param>
/// <param name="Known">How many words of the report the table knows.</param>
/// <param name="Fighters">Who of those who fight is spoken of in the paragraph.</param>
/// <param name="TellsOfAccident">Whether the paragraph names what people die of without anybody's doing.</param>
public readonly record struct Surroundings(double Paragraph, double Report, int Known, FightersNearby Fighters, bool TellsOfAccident)
{
    /// <summary>Of paragraphs of conflict that the table wasn't learned from, one of twenty speaks less of it; of peaceful ones, seven of ten do.</summary>
    private const double Elsewhere = -4.3;

    /// <summary>Of paragraphs of conflict most speak of armed people or weapons; of those that do of neither, one of twenty-five lies below.</summary>
    private const double ElsewhereUnarmed = -3;

    /// <summary>An accident, and neither fighters nor weapons: then explosions and deaths are of the accident. Soldiers and police may dig for the buried.</summary>
    private const double Accident = 1, AccidentBesideState = 0, AccidentInLong = -1;

    /// <summary>Of the long reports with gold claims none speaks so little of it (-2.1 is the least).</summary>
    private const double ElsewhereInLong = -2.5;

    private const int WordsOfLong = 100;

    /// <summary>A sentence may speak of anything.</summary>
    private const int FewestWords = 16;

    public bool IsElsewhere => Fighters < (IsLong ? FightersNearby.Unknown : FightersNearby.Named) && Paragraph < Threshold && Report < Threshold;

    /// <summary>"An explosion at a fireworks workshop killed three": nobody did it.</summary>
    public bool IsAccident => TellsOfAccident && Fighters <= FightersNearby.OfState && (IsLong ? AccidentInLong : Fighters is FightersNearby.None ? Accident : AccidentBesideState) is var most && Paragraph < most && Report < most;

    private bool IsLong => Known >= WordsOfLong;

    private double Threshold => IsLong ? ElsewhereInLong : Fighters is FightersNearby.None ? ElsewhereUnarmed : Elsewhere;

    /// <summary>Of each sentence.</summary>
    /// <param name="actors">Who is named in each.</param>
    public static ImmutableArray<Surroundings> Of(ImmutableArray<LexicalView> views, IReadOnlyList<ImmutableArray<ActorMention>> actors, Lexicon lexicon)
    {
        var contexts = lexicon.Contexts;
        var blocks = views.Select((view, i) => (View: view, Actors: actors[i])).GroupBy(pair => pair.View.Parse.Sentence.Block).ToDictionary(
            group => group.Key,
            group => (
                Score: contexts.Score(group.SelectMany(pair => Words(pair.View)), FewestWords),
                Fighters: group.Max(pair => FightersOf(pair.View, pair.Actors, lexicon)),
                TellsOfAccident: group.Any(pair => Nouns(pair.View, lexicon).Any(noun => (noun.Classes & NounClass.Accident) != 0))));
        var report = blocks.Count == 1 ? blocks.Values.Single().Score : contexts.Score(views.SelectMany(Words), FewestWords);
        var known = contexts.Known(views.SelectMany(Words));
        return [.. views.Select(view => blocks[view.Parse.Sentence.Block]).Select(block => new Surroundings(block.Score, report, known, block.Fighters, block.TellsOfAccident))];
    }

    private static FightersNearby FightersOf(LexicalView view, ImmutableArray<ActorMention> actors, Lexicon lexicon) =>
        actors.Select(actor => AsFighter(view, actor)).Append(Nouns(view, lexicon).Any(noun => noun.Classes is NounClass.Weapon && IsOfConflict(noun.Form, lexicon.Contexts)) ? FightersNearby.Unnamed : FightersNearby.None).Max();

    /// <summary>Not "brick" and "rock", though mobs throw them.</summary>
    private static bool IsOfConflict(string form, ContextTable contexts) => ContextTable.KeyOf(form) is not { } word || contexts.IsOfConflict(word);

    private static IEnumerable<(string Form, NounClass Classes)> Nouns(LexicalView view, Lexicon lexicon)
    {
        for (var i = 0; i < view.Count; i++)
            if (view.Parse[i] is { IsNominal: true, Relation: not Relation.Compound } && lexicon.Nouns.TryFind(i, view.Keys, out var classes, out _))
                yield return (view.Parse[i].Form, classes);
    }

    /// <summary>A name that no table has may be anybody's: a club, a company.</summary>
    private static FightersNearby AsFighter(LexicalView view, ActorMention actor) => actor switch
    {
        { Kind: ActorMentionKind.Named, Actor.Sector: "MIL" } or { Kind: ActorMentionKind.Named, Actor.Kind: ActorKind.StateForces, Role: AgentRole.Combatant } => FightersNearby.Named,
        { Kind: ActorMentionKind.Named, Actor.Kind: ActorKind.RebelGroup or ActorKind.PoliticalMilitia or ActorKind.IdentityMilitia } => actor.Actor.Sector is "UAF" ? FightersNearby.Unknown : FightersNearby.Named,
        { Kind: ActorMentionKind.Generic, Role: AgentRole.Combatant } when !IsLikeness(view.Parse, actor) => actor.Actor.Kind is ActorKind.StateForces ? FightersNearby.OfState : FightersNearby.Unnamed,
        _ => FightersNearby.None,
    };

    /// <summary>"an army of fans", "army ants"</summary>
    private static bool IsLikeness(Parse parse, ActorMention actor)
    {
        var word = parse[actor.Head];
        if (word is { Relation: Relation.Compound, IsRoot: false } && !actor.Covers(word.Head.Index)) return true;
        return actor.Last + 2 < parse.Count && parse[actor.Last + 1].Form is "of" && parse[actor.Last + 2] is { IsPlural: true } of && char.IsLower(of.Form[0]);
    }

    /// <summary>Names say nothing: whatever has a capital is left out.</summary>
    private static IEnumerable<string> Words(LexicalView view)
    {
        foreach (var token in view.Parse.Sentence.Tokens)
            if (char.IsLower(token.Form[0]) && ContextTable.KeyOf(token.Form) is { } word)
                yield return word;
    }
}

/// <summary>Who fights, as a paragraph speaks of them.</summary>
public enum FightersNearby
{
    None,
    /// <summary>"soldiers", "the police"</summary>
    OfState,
    /// <summary>"gunmen", a weapon</summary>
    Unnamed,
    /// <summary>A group whose name no table has</summary>
    Unknown,
    /// <summary>An army, an armed group</summary>
    Named,
}
