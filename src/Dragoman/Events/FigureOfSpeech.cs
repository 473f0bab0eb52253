using Dragoman.Actors;
using Dragoman.Lexicons;
using Dragoman.Places;
using Dragoman.Syntax;

namespace Dragoman.Events;

/// <summary>
/// Fighting words of another walk of life: "a battle with cancer", "the bank came under fire from customers". Such a word beside the trigger
/// makes it a figure of speech, unless somebody fights or is harmed in the same sentence.
/// </summary>
internal static class FigureOfSpeech
{
    /// <summary>Why it is none of the events of the table; null where it may be one.</summary>
    public static string? Reason(Scene scene, TriggerHit hit, Roles roles)
    {
        if (IsUnnamed(scene, scene[hit.Anchor])) return "only says that a source isn't named";
        if (hit.Tokens.Length == 1 && hit.Trigger.Pos is TriggerPos.Noun && IsElsewhere(scene, scene[hit.Anchor])) return "another thing by that name";
        if (Doing(scene, roles) is { IsNone: false } doing) return $"'{doing.Form}' does it in a figure of speech";
        if (hit.Trigger.Class is not "protest" && Kind(scene, hit) is { IsNone: false } kind) return $"'{kind.Form} {scene[hit.Anchor].Form}' is something else";
        if (hit.Trigger.IsForce && scene.Surroundings.IsElsewhere && !IsPolicing(scene, hit, roles)) return Elsewhere(scene.Surroundings.Frames);
        if (hit.Trigger.IsForce && scene.Surroundings.IsNoFight && Animal(scene, roles) is { IsNone: false } animal) return $"'{animal.Form}' is an animal, and nobody fights in the paragraph";
        if (hit.Trigger.IsForce && scene.Surroundings.Fighters < FightersNearby.Named && IsImperative(scene[hit.Anchor])) return "tells the reader to do it";
        if (IsHistory(scene, hit)) return "history";
        if (IsOfNobody(scene, hit, roles)) return "nobody and nowhere in the whole sentence";
        var beside = hit.Trigger.IsForce ? Beside(scene, hit, roles) : Acting(scene, roles);
        return beside.IsNone || IsLiteral(scene, hit) ? null : $"a figure of speech beside '{beside.Form}'";
    }

    private static string Elsewhere(Frames frames) => frames switch
    {
        Frames.None => "a figure of speech: all around is of another walk of life",
        Frames.Accident => "of an accident or an illness: the paragraph tells of one, and of nobody who fights",
        _ => $"all around is of another walk of life, as {frames.ToString().ToLowerInvariant()}",
    };

    /// <summary>"Wolves killed 38 sheep", "the elephant attacked a farmer"; not what animals and people suffer together.</summary>
    private static Word Animal(Scene scene, Roles roles)
    {
        var found = default(Word);
        foreach (var argument in roles.Arguments)
        {
            var classes = scene.ClassesOf(scene[argument.Token]);
            if ((classes & EntityClasses.Animal) != 0 && (classes & (EntityClasses.Armed | EntityClasses.Person)) == 0)
            {
                if (argument.Role is Role.Actor or Role.Instrument) return scene[argument.Token];
                found = scene[argument.Token];
            }
            else if (argument.Role is Role.Victim or Role.Recipient) return default;
        }
        return found;
    }

    /// <summary>"Two men were arrested in the town", "the court released two", "police recovered 91 pistols": of no battle, and no figure of speech either.</summary>
    private static bool IsPolicing(Scene scene, TriggerHit hit, Roles roles)
    {
        if (hit.Trigger.Class is not ("arrest" or "release" or "weapons-seizure" or "bomb-defused")) return false;
        foreach (var argument in roles.Arguments)
            if (hit.Trigger.Class is "arrest" or "release" ? argument.Role is Role.Victim && scene.ActorAt(argument.Token) is not null : scene.ClassesOf(scene[argument.Token]) is EntityClasses.Weapon) return true;
        return false;
    }

    /// <summary>"an officer who asked not to be named", "did not want to be identified"</summary>
    private static bool IsUnnamed(Scene scene, Word word)
    {
        for (var i = word.Index; i < scene.View.Count && i <= word.Index + 5; i++)
        {
            if (scene.View[i] is "name" or "identify" or "quote" && scene[i].Xpos is "VBN")
                return i > 1 && scene.View[i - 1] is "be" && scene[i - 2].Form is "to" && scene.View[word.Index] is "ask" or "request" or "want" or "wish" or "decline" or "refuse" or "prefer" or "name" or "identify" or "quote";
            if (scene[i].Upos is Upos.Noun or Upos.Propn or Upos.Punct) return false;
        }
        return false;
    }

    /// <summary>"Kill the heat as soon as it boils"</summary>
    private static bool IsImperative(Word word) =>
        word is { Xpos: "VB", IsRoot: true, Index: 0 } && word.Child(Relation.Nsubj, Relation.NsubjPass).IsNone && word.Child(Relation.Aux, Relation.AuxPass).IsNone;

    /// <summary>"the battle of 1756", "killed there in the winter of 1944": no year of the sentence is of living conflicts, and all around is of another walk of life.</summary>
    private static bool IsHistory(Scene scene, TriggerHit hit) =>
        hit.Trigger.IsForce && scene.Surroundings.Paragraph < 0 && !scene.Times.IsEmpty && scene.Times.All(time => time.When.To is not { Year: >= FrameReader.OldestYear }) && scene.Times.Any(time => time.When.To is not null);

    /// <summary>"Truth is the first casualty", "a coup for the firm": a noun in a sentence that names no fighter, no place and no time.</summary>
    private static bool IsOfNobody(Scene scene, TriggerHit hit, Roles roles)
    {
        if (hit.Trigger.Pos is not TriggerPos.Noun || roles.Construction is not Construction.Nominal || hit.Tokens.Length > 1 || !roles.Arguments.IsEmpty) return false;
        if (!scene.Times.IsEmpty || scene.Places.Any(place => place.Kind is not PlaceMentionKind.Anaphor)) return false;
        return !scene.Actors.Any(actor => actor.Kind is ActorMentionKind.Named or ActorMentionKind.Country or ActorMentionKind.Person || actor.Role is AgentRole.Combatant);
    }

    /// <summary>"Rust destroyed the tank", "the quake killed nine": no weapon beside it makes it an event.</summary>
    private static Word Doing(Scene scene, Roles roles)
    {
        foreach (var argument in roles.Arguments)
            if (argument.Role is Role.Actor or Role.Mutual or Role.Instrument && IsElsewhere(scene, scene[argument.Token]) && (scene.ClassesOf(scene[argument.Token]) & EntityClasses.Person) == 0 && !HandlesArms(scene, roles, argument.Token))
                return scene[argument.Token];
        return default;
    }

    /// <summary>"A team from the station seized 200 detonators": sportsmen have nothing to do with arms.</summary>
    private static bool HandlesArms(Scene scene, Roles roles, int actor)
    {
        if ((scene.ClassesOf(scene[actor]) & EntityClasses.Sport) == 0) return false;
        foreach (var argument in roles.Arguments)
            if (argument.Token != actor && scene.ClassesOf(scene[argument.Token]) is EntityClasses.Weapon) return true;
        return false;
    }

    /// <summary>"backbench rebellion", "price war": what kind it is says that it is another.</summary>
    private static Word Kind(Scene scene, TriggerHit hit)
    {
        var before = hit.Tokens[0] - 1;
        while (before > 0 && scene[before].Form is "-") before--;
        if (before < 0 || scene[hit.Anchor].Upos is not (Upos.Noun or Upos.Propn) || scene.View.IsVerb(hit.Anchor)) return default;
        var word = scene[before];
        return IsElsewhere(scene, word) && (scene.ClassesOf(word) & (EntityClasses.Person | EntityClasses.Place)) == 0 && scene.ActorAt(before) is null ? word : default;
    }

    /// <summary>"The film promises thrills"; what is done to such people, and about what, may be news: "protests over prices".</summary>
    private static Word Acting(Scene scene, Roles roles)
    {
        foreach (var argument in roles.Arguments)
            if (argument.Role is Role.Actor or Role.Mutual or Role.Instrument && IsElsewhere(scene, scene[argument.Token]))
                return scene[argument.Token];
        return default;
    }

    private static Word Beside(Scene scene, TriggerHit hit, Roles roles)
    {
        foreach (var argument in roles.Arguments)
            if (IsElsewhere(scene, scene[argument.Token]) && !IsHarmed(scene, roles, scene[argument.Token]))
                return scene[argument.Token];
        var found = Among(scene, hit, roles, scene[hit.Anchor]);
        if (found.IsNone && roles.Governor != hit.Anchor) found = Among(scene, hit, roles, scene[roles.Governor]);
        return found.IsNone && hit.Trigger.Pos is TriggerPos.Noun ? Above(scene, hit, roles) : found;
    }

    /// <summary>"The painting shows the abduction of", "Rust destroyed": nominals that hang on the word, and those that hang on them.</summary>
    private static Word Among(Scene scene, TriggerHit hit, Roles roles, Word word)
    {
        foreach (var child in word.Children)
        {
            if (!child.IsNominal || hit.Tokens.Contains(child.Index)) continue;
            if (IsElsewhere(scene, child) && !IsHarmed(scene, roles, child)) return child;
            foreach (var inner in child.Children)
                if (inner.IsNominal && IsElsewhere(scene, inner) && !IsHarmed(scene, roles, child)) return inner;
        }
        return default;
    }

    /// <summary>"Guests had a blast at the party": what hangs on the verb above a noun.</summary>
    private static Word Above(Scene scene, TriggerHit hit, Roles roles)
    {
        var word = scene[hit.Anchor];
        if (word.IsRoot) return default;
        if (word.Head.IsNominal && IsElsewhere(scene, word.Head)) return word.Head;
        return word.Head.IsVerb || word.Head.IsNominal ? Among(scene, hit, roles, word.Head) : default;
    }

    /// <summary>People of another walk of life may be harmed like anybody.</summary>
    private static bool IsHarmed(Scene scene, Roles roles, Word word)
    {
        if ((scene.ClassesOf(word) & EntityClasses.Person) == 0) return false;
        foreach (var argument in roles.Arguments)
            if (argument.Token == word.Index) return argument.Role is not (Role.Actor or Role.Mutual);
        return false;
    }

    /// <summary>Not "the Arab League", "Heart of Texas", and not "a BSF team".</summary>
    private static bool IsElsewhere(Scene scene, Word word) =>
        !IsOfFighters(scene, word) && (scene.ClassesOf(word) & EntityClasses.Elsewhere) != 0 && (word.Index == 0 || !char.IsUpper(word.Form[0])) && scene.ActorAt(word.Index) is not { Kind: ActorMentionKind.Named };

    /// <summary>"a BSF team", "the team of commandos": what it is of says that it is none of sportsmen.</summary>
    private static bool IsOfFighters(Scene scene, Word word)
    {
        foreach (var child in word.Children)
            if (child.IsNominal && (child.Relation is Relation.Compound or Relation.NmodPoss || (child.Relation is Relation.Nmod && child.Preposition is "of")) && scene.ActorAt(child.Index) is not null && (scene.ClassesOf(child) & EntityClasses.Armed) != 0) return true;
        return false;
    }

    /// <summary>Somebody who fights, a weapon, the dead and wounded.</summary>
    private static bool IsLiteral(Scene scene, TriggerHit hit)
    {
        for (var i = 0; i < scene.View.Count; i++)
        {
            if (hit.Tokens.Contains(i)) continue;
            var classes = scene.ClassesOf(scene[i]);
            if ((classes & EntityClasses.Elsewhere) == 0 && ((classes & (EntityClasses.Armed | EntityClasses.Body)) != 0 || classes == EntityClasses.Weapon)) return true;
            if (scene.View[i] is "kill" or "wound" or "wounded" or "injure" or "injured" or "dead" or "shoot") return true;
        }
        return false;
    }
}
