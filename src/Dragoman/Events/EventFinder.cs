using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Lexicons;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Events;

/// <summary>Finds events in a sentence: triggers of the table, in the constructions they stand in, with their parties.</summary>
public sealed class EventFinder
{
    private readonly Lexicon _lexicon;

    public EventFinder(Lexicon lexicon) => _lexicon = lexicon;

    public EventReading Find(Scene scene)
    {
        var events = ImmutableArray.CreateBuilder<EventMention>();
        var rejections = ImmutableArray.CreateBuilder<Rejection>();
        var taken = new bool[scene.View.Count];
        foreach (var hit in TriggerMatcher.Find(scene, _lexicon.Triggers))
        {
            if (hit.Tokens.Any(token => taken[token])) continue;
            var problem = NotAnEvent(scene, hit) ?? Fire(scene, hit, events);
            if (problem is null)
                foreach (var token in hit.Tokens.Concat(events[^1].Core)) taken[token] = true;
            else
                rejections.Add(new Rejection(hit.Trigger, SpanOf(scene, hit.Tokens), problem));
        }
        events.Sort((a, b) => a.Anchor.CompareTo(b.Anchor));
        return new EventReading(events.ToImmutable(), rejections.ToImmutable());
    }

    private static TextSpan SpanOf(Scene scene, ImmutableArray<int> tokens) => scene.Parse.Sentence.SpanOf(tokens[0], tokens[^1]);

    /// <summary>Words that look like a trigger and name a thing: "attack helicopters", "the Battle Brigade", "assailants" as people.</summary>
    private string? NotAnEvent(Scene scene, TriggerHit hit)
    {
        if (hit.Trigger.Pos is TriggerPos.Verb && scene.View[hit.Anchor] is "take" && hit.Anchor + 1 < scene.View.Count && scene[hit.Anchor + 1].Form is "place") return "takes place";
        var word = scene[hit.Anchor];
        if (IsWithout(word) || IsOfNone(scene, hit)) return "it is said to be wanting";
        if (hit.Trigger.Pos is TriggerPos.Verb && IsKindOf(scene, hit, word)) return $"only says what kind of '{word.Head.Form}' it is";
        if (hit.Trigger.Pos is not TriggerPos.Noun) return hit.Tokens.Length == 1 && SaysWhichPeople(scene, hit.Trigger.Pos, word) ? "only says which people are meant" : null;
        if (scene.ActorAt(hit.Anchor) is { Kind: not (ActorMentionKind.Demonym or ActorMentionKind.Generic) }) return "is part of the name of an actor";
        if (scene.PlaceAt(hit.Anchor) is not null) return "is part of the name of a place";
        if (word.Upos is Upos.Propn && IsTime(scene, hit.Anchor)) return "is part of a time";
        if (word.Relation is Relation.Compound or Relation.Amod or Relation.NmodPoss && word.Head.Index > hit.Anchor && word.Head.IsNominal && !hit.Tokens.Contains(word.Head.Index) && !IsCoordinated(scene, hit.Anchor) && !EventNouns.IsTransparent(scene.View[word.Head.Index]))
            return $"only says what kind of '{word.Head.Form}' it is";
        return null;
    }

    /// <summary>"the fighting axes", "a landing strip": a noun's, and not "rebels fighting".</summary>
    private static bool IsKindOf(Scene scene, TriggerHit hit, Word word) =>
        hit.Tokens.Length == 1 && word.Xpos is "VBG" or "NN" && word.Relation is Relation.Compound && !word.IsRoot && word.Head.Index > word.Index && word.Head.IsNominal && word.Child(Relation.Obj).IsNone && !EventNouns.IsTransparent(scene.View[word.Head.Index]);

    /// <summary>Within an actor's phrase, and not behind a noun, where a parser may have taken the clause's verb for an adjective.</summary>
    private static bool IsPremodifier(Scene scene, Word verb) =>
        verb.Relation is Relation.Amod && scene.ActorAt(verb.Index) is { } actor && (verb.Index == actor.First || !scene[verb.Index - 1].IsNominal);

    /// <summary>"takes no prisoners", "gave no quarter": a verb with its noun, of which there was none.</summary>
    private static bool IsOfNone(Scene scene, TriggerHit hit) =>
        hit.Trigger.Pos is TriggerPos.Verb && hit.Tokens.Any(token => token != hit.Anchor && token > 0 && scene[token].IsNominal && scene[token - 1].Form is "no");

    /// <summary>"withdrew without fighting", "took the town without a battle"</summary>
    private static bool IsWithout(Word word) =>
        word.Preposition is "without" || (word.IsVerb && word.Xpos is "VBG" && word.Child(Relation.Mark) is { IsNone: false, Lemma: "without" });

    /// <summary>"retired Major General X", "the demobilised front", "rations for 600 displaced people", "the displaced in the camp"</summary>
    private bool SaysWhichPeople(Scene scene, TriggerPos pos, Word word) =>
        (pos is TriggerPos.Verb && IsPremodifier(scene, word)) || IsWordOfPeople(scene, word);

    /// <summary>Within a phrase that the table has for people: "displaced families", "the displaced"; not "remain displaced".</summary>
    private bool IsWordOfPeople(Scene scene, Word word)
    {
        var head = word.Relation is Relation.Amod or Relation.Compound ? word.Head : word;
        if (head == word && (word.Relation is not (Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Obl or Relation.Nmod or Relation.NmodPoss) || !word.Child(Relation.Nsubj, Relation.NsubjPass).IsNone || !word.Child(Relation.Obj).IsNone)) return false;
        // A participle's lemma is that of its verb; the table has the word as it stands.
        string Key(int token) => token == word.Index ? word.Form.ToLowerInvariant() : scene.View.Keys(token);
        return head.Index >= word.Index && _lexicon.Agents.TryFind(head.Index, Key, out _, out var length) && head.Index - length < word.Index;
    }

    /// <summary>"the commander of the operation", "a spokesman for the offensive": it says whose office it is.</summary>
    private static bool IsOfOffice(Scene scene, TriggerHit hit)
    {
        var word = scene[hit.Anchor];
        return hit.Trigger.Pos is TriggerPos.Noun && word.Relation is Relation.Nmod && word.Preposition is "of" or "for" && !word.Head.IsPlural
            && scene.IsPersonNoun(word.Head) && scene.ActorAt(word.Head.Index) is null or { Role: AgentRole.Official or AgentRole.Combatant };
    }

    /// <summary>"in March 2014"</summary>
    private static bool IsTime(Scene scene, int token)
    {
        foreach (var time in scene.Times)
            if (time.First <= token && token <= time.Last) return true;
        return false;
    }

    /// <summary>"the patrol came under fire" speaks of people, "patrols of the two armies along the road" of what they do.</summary>
    private static bool NamesPeople(Scene scene, TriggerHit hit, Roles roles)
    {
        if (hit.Trigger.Pos is not TriggerPos.Noun || scene.ActorAt(hit.Anchor) is not { Kind: ActorMentionKind.Generic } actor) return false;
        if (hit.Tokens.Length > 1 && hit.Tokens[0] <= actor.First && actor.Last <= hit.Tokens[^1]) return false;
        // "carried out a patrol", not "the patrol was hit by".
        if (roles.Construction is Construction.LightVerb && roles.Governor < hit.Anchor) return false;
        foreach (var argument in roles.Arguments)
            if (argument.Role is Role.Actor or Role.Mutual && argument.Token > hit.Anchor && !actor.Covers(argument.Token) && (scene.ClassesOf(scene[argument.Token]) & (EntityClasses.Group | EntityClasses.State | EntityClasses.Unknown)) != 0) return false;
        return true;
    }

    /// <summary>"details of the meetings", "in conjunction with the battles"; not "dozens of casualties"</summary>
    private static bool IsOnlyMentioned(Scene scene, TriggerHit hit, Roles roles)
    {
        var word = scene[hit.Anchor].FirstConjunct;
        return hit.Trigger.Pos is TriggerPos.Noun && roles.Construction is Construction.Nominal && roles.Arguments.IsEmpty && word.Relation is Relation.Nmod && !word.IsRoot && word.Preposition is not "by"
            && word.Head.IsNominal && !EventNouns.IsTransparent(scene.View[word.Head.Index]) && !IsNumber(scene, word.Head.Index) && scene.ActorAt(word.Head.Index) is null && (scene.ClassesOf(word.Head) & EntityClasses.Body) == 0;
    }

    private static bool IsNumber(Scene scene, int token)
    {
        foreach (var quantity in scene.Quantities)
            if (quantity.First <= token && token <= quantity.Last) return true;
        return false;
    }

    /// <summary>"heavy artillery and air strikes"</summary>
    private static bool IsCoordinated(Scene scene, int anchor) => anchor + 1 < scene.View.Count && scene[anchor + 1].Upos is Upos.Cconj;

    private string? Fire(Scene scene, TriggerHit hit, ImmutableArray<EventMention>.Builder events)
    {
        var roles = hit.Trigger.Pos is TriggerPos.Noun ? NounRoles.Of(scene, hit, _lexicon.LightVerbs) : VerbRoles.Of(scene, hit);
        if (NeedCheck.Missing(scene, hit, roles, _lexicon.Triggers) is { } missing) return missing;
        if (NamesPeople(scene, hit, roles)) return "names people";
        if (IsOfOffice(scene, hit)) return "only says whose office it is";
        if (IsOnlyMentioned(scene, hit, roles)) return "only spoken of: nobody does it to anybody anywhere";
        if (FigureOfSpeech.Reason(scene, hit, roles) is { } figure) return figure;
        events.Add(new EventMention(
            hit.Trigger, roles.Construction, scene.Parse.Sentence.Index, hit.Anchor, roles.Governor, SpanOf(scene, hit.Tokens),
            [.. hit.Tokens.Union([roles.Governor]).Order()], roles.Arguments, roles.Lent));
        return null;
    }
}
