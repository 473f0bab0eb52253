using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Entities;
using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Events;

/// <summary>What the words around an event speak of: the more, the more of conflict; far below zero of another walk of life. See <see cref="ContextTable"/>.</summary>
/// <param name="Paragraph">The words of the paragraph.</param>
/// <param name="Report">The words of the report.</param>
/// <param name="KnownOfParagraph">How many words of the paragraph the table knows.</param>
/// <param name="Known">How many words of the report the table knows.</param>
/// <param name="Fighters">Who of those who fight is spoken of in the paragraph.</param>
/// <param name="Frames">As what the paragraph tells it.</param>
public readonly record struct Surroundings(double Paragraph, double Report, int KnownOfParagraph, int Known, FightersNearby Fighters, Frames Frames)
{
    /// <summary>A few words may speak of anything, unless they tell as what; a sentence has to speak the more clearly of another walk of life the fewer it has, and of nobody who fights.</summary>
    private const int FewestWords = 8, EnoughWords = 16;

    /// <summary>Of headlines of war with eight to fifteen known words one in five hundred lies below what that makes.</summary>
    private const double LimitPerWord = .18;

    /// <summary>"Helicopter crashed, crew killed": nothing stands around it.</summary>
    private const int FewestWordsOfFrame = 4;

    private const int WordsOfLong = 100;

    private const double FightWithAnimals = 1;

    /// <summary>Of long texts of peace (whole documents of EWT and GUM) nineteen of twenty speak less of conflict; of reports that an exam of templates was made of, one in seven.</summary>
    private const double LimitInLong = 0;

    /// <summary>Whether force is a figure of speech here, an accident, a film, the past, ...: the paragraph and the report both speak of another walk of life.</summary>
    public bool IsElsewhere => Limit is var limit && Paragraph < limit && Report < (Known < WordsOfLong ? limit : Math.Min(limit, LimitInLong));

    /// <summary>Whether what animals do and suffer here is of no war: nobody fights but police, rangers and hunters, of whom the words around speak less than of fighters.</summary>
    public bool IsNoFight => Fighters < FightersNearby.Unnamed || (Fighters < FightersNearby.Named && Paragraph < FightWithAnimals);

    /// <summary>
    /// How clearly words have to speak of conflict. Of paragraphs of conflict that the table wasn't learned from one in forty lies below 0 and one in twelve below 0.4; most of those name somebody who fights or a weapon,
    /// and the fewer do, the less will do for another walk of life. A paragraph that says as what it tells needs less still.
    /// </summary>
    private double Limit
    {
        get
        {
            var wanting = Math.Max(0, EnoughWords - KnownOfParagraph);
            var limit = wanting > (Fighters is FightersNearby.None ? EnoughWords - FewestWords : 0) ? double.NegativeInfinity : Plain.Of(Fighters) - (LimitPerWord * wanting);
            foreach (var (frame, framed) in Framed)
                if ((Frames & frame) != 0 && KnownOfParagraph >= FewestWordsOfFrame) limit = Math.Max(limit, framed.Of(Fighters));
            return limit;
        }
    }

    private static readonly Limits Plain = new(.5, .35, .25, double.NegativeInfinity);

    private static readonly (Frames Frame, Limits Limits)[] Framed =
    [
        // Soldiers and police may dig for the buried.
        (Frames.Accident, new(1, .7, .3, double.NegativeInfinity)),
        (Frames.Fiction, new(1.6, 1.4, 1.1, .2)),
        (Frames.Past, new(1.2, 1, .8, 0)),
        (Frames.Personal, new(1.4, .8, .3, double.NegativeInfinity)),
    ];

    /// <summary>Limits by who fights in the paragraph.</summary>
    /// <param name="Nobody">Neither fighters nor weapons.</param>
    /// <param name="State">Soldiers and police, unnamed.</param>
    /// <param name="Somebody">Fighters, weapons, a group that no table has.</param>
    /// <param name="Named">An army, an armed group.</param>
    private readonly record struct Limits(double Nobody, double State, double Somebody, double Named)
    {
        public double Of(FightersNearby fighters) => fighters switch
        {
            FightersNearby.None => Nobody,
            FightersNearby.OfState => State,
            FightersNearby.Unnamed or FightersNearby.Unknown => Somebody,
            _ => Named,
        };
    }

    /// <summary>Of each sentence.</summary>
    /// <param name="actors">Who is named in each.</param>
    public static ImmutableArray<Surroundings> Of(ImmutableArray<LexicalView> views, IReadOnlyList<ImmutableArray<ActorMention>> actors, Lexicon lexicon)
    {
        var contexts = lexicon.Contexts;
        var blocks = views.Select((view, i) => (View: view, Actors: actors[i])).GroupBy(pair => pair.View.Parse.Sentence.Block).ToDictionary(
            group => group.Key,
            group => (
                Score: contexts.Score(group.SelectMany(pair => Words(pair.View))),
                Known: contexts.Known(group.SelectMany(pair => Words(pair.View))),
                Fighters: group.Max(pair => FightersOf(pair.View, pair.Actors, lexicon)),
                Frames: FrameReader.Of([.. group.Select(pair => pair.View)], lexicon)));
        var report = blocks.Count == 1 ? blocks.Values.Single().Score : contexts.Score(views.SelectMany(Words));
        var known = contexts.Known(views.SelectMany(Words));
        return [.. views.Select(view => blocks[view.Parse.Sentence.Block]).Select(block => new Surroundings(block.Score, report, block.Known, known, block.Fighters, block.Frames))];
    }

    private static FightersNearby FightersOf(LexicalView view, ImmutableArray<ActorMention> actors, Lexicon lexicon) =>
        actors.Select(actor => AsFighter(view, actor)).Append(NamesWeapon(view, lexicon) ? FightersNearby.Unnamed : FightersNearby.None).Max();

    /// <summary>"a rifle", "hit a mine", "a bomb explosion", "a mine blast"; not "gun laws", "a coal mine".</summary>
    private static bool NamesWeapon(LexicalView view, Lexicon lexicon)
    {
        for (var i = 0; i < view.Count; i++)
            if (view.Parse[i] is { IsNominal: true } word && ClassesOf(view, i, lexicon) is var classes && (classes is NounClass.Weapon ? IsOfConflict(word.Form, lexicon.Contexts) : IsMine(word, classes))
                && (word.Relation is not Relation.Compound || (ClassesOf(view, word.Head.Index, lexicon) & NounClass.Event) != 0)) return true;
        return false;
    }

    /// <summary>Not "brick" and "rock", though mobs throw them.</summary>
    private static bool IsOfConflict(string form, ContextTable contexts) => ContextTable.KeyOf(form) is not { } word || contexts.IsOfConflict(word);

    /// <summary>A mine that is hit or explodes, not one where coal is dug: nothing stands before it, and nobody is in it.</summary>
    private static bool IsMine(Word word, NounClass classes) =>
        classes is (NounClass.Weapon | NounClass.Facility) && word.Relation is Relation.Obj or Relation.Compound && word.Child(Relation.Compound, Relation.Amod).IsNone;

    private static NounClass ClassesOf(LexicalView view, int token, Lexicon lexicon) => lexicon.Nouns.TryFind(token, view.Keys, out var classes, out _) ? classes : NounClass.None;

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
