using Dragoman.Lexicons;
using Dragoman.Places;
using Dragoman.Syntax;

namespace Dragoman.Events;

/// <summary>Whether what a sense needs is there.</summary>
internal static class NeedCheck
{
    /// <summary>What is missing, in words for people; null where nothing is.</summary>
    public static string? Missing(Scene scene, TriggerHit hit, Roles roles, TriggerTable table)
    {
        var trigger = hit.Trigger;
        if (trigger.Needs.IsEmpty) return null;
        var inObject = TakesClause(scene, hit, roles) ? null : MissingInList(scene, trigger, roles.Complement);
        // "were seized": by whom, nobody says.
        var unsaid = roles.Subject.IsNone && roles.Construction is Construction.Passive or Construction.Participle;
        var inSubject = unsaid ? null : MissingOf(scene, trigger, NeedOf.Subject, roles.Subject, "subject");
        // Of a row that asks the same of both, either will do: "lost 12 men", "the brigade's losses".
        var either = (inObject is null || inSubject is null) && !unsaid && (Wanted(trigger, NeedOf.Object) & Wanted(trigger, NeedOf.Subject)) != EntityClasses.None;
        return (either ? null : inObject ?? inSubject) ?? MissingForm(scene, hit, roles, table);
    }

    /// <summary>"recovered posters, two pistols and some cash": where the sense asks for things, one of the list will do.</summary>
    private static string? MissingInList(Scene scene, Trigger trigger, Word word)
    {
        var missing = MissingOf(scene, trigger, NeedOf.Object, word, "object");
        if (missing is null || word.IsNone || !AsksForThings(trigger) || (scene.ClassesOf(word) & (EntityClasses.Person | EntityClasses.Group)) != 0) return missing;
        foreach (var child in word.Children)
            if (child.Relation is Relation.Conj && child.IsNominal && child.Index > word.Index && MissingOf(scene, trigger, NeedOf.Object, Phrases.Content(scene, child), "object") is null) return null;
        return missing;
    }

    private static bool AsksForThings(Trigger trigger) => Wanted(trigger, NeedOf.Object) is var wanted && (wanted & Things) != 0 && (wanted & EntityClasses.Person) == 0;

    private const EntityClasses Things = EntityClasses.Weapon | EntityClasses.Goods | EntityClasses.Money | EntityClasses.Document | EntityClasses.Vehicle;

    /// <summary>"demanded that the warrants be lifted", "threatened to march": what is wanted is a clause, where the sense takes one.</summary>
    private static bool TakesClause(Scene scene, TriggerHit hit, Roles roles) =>
        (Wanted(hit.Trigger, NeedOf.Object) & EntityClasses.Clause) != 0 && roles.Object.IsNone && !scene[hit.Anchor].Child(Relation.Ccomp, Relation.Xcomp).IsNone;

    /// <summary>Whether a sense says of what class its object has to be, and so can't be without one.</summary>
    public static bool WantsObject(Trigger trigger) => Wanted(trigger, NeedOf.Object) != EntityClasses.None;

    private static EntityClasses Wanted(Trigger trigger, NeedOf of)
    {
        var wanted = EntityClasses.None;
        foreach (var need in trigger.Needs)
            if (need.Of == of && !need.Excluded) wanted |= Meaning(need.Class);
        return wanted;
    }

    private static string? MissingOf(Scene scene, Trigger trigger, NeedOf of, Word word, string called)
    {
        var wanted = Wanted(trigger, of);
        var (unwanted, known) = (EntityClasses.None, false);
        foreach (var need in trigger.Needs)
        {
            if (need.Of == of && need.Excluded) unwanted |= Meaning(need.Class);
            known |= need.Of is NeedOf.Known;
        }
        if ((wanted | unwanted) == EntityClasses.None) return null;
        if (word.IsNone) return wanted == EntityClasses.None ? null : $"needs {Names(wanted)} as {called}, has none";
        var found = scene.ClassesOf(word) | Stands(scene, word, of);
        var enough = known ? wanted : wanted | EntityClasses.Unknown;
        if (wanted != EntityClasses.None && ((known ? found : found | scene.LikelyClassesOf(word)) & enough) == EntityClasses.None)
            return $"needs {Names(wanted)} as {called}, '{word.Form}' is {(found == EntityClasses.None ? "something else" : Names(found))}";
        return IsUnwanted(found, wanted, unwanted) ? $"not with {Names(found & unwanted)} as {called}: '{word.Form}'" : null;
    }

    /// <summary>"Baghdad and Erbil agreed": a place that acts stands for who rules it; and a group that is neither civilian nor unarmed by name may fight.</summary>
    private static EntityClasses Stands(Scene scene, Word word, NeedOf of)
    {
        var found = scene.ClassesOf(word);
        if (Phrases.IsBareCount(scene, word)) return EntityClasses.Person | EntityClasses.Group;
        if (of is NeedOf.Subject && IsRestOfPlace(scene, word)) return EntityClasses.Place;
        if (of is NeedOf.Subject && scene.PlaceAt(word.Index) is { Kind: PlaceMentionKind.Name } && word.Upos is Upos.Propn) return EntityClasses.State | EntityClasses.Armed;
        // An envoy, whoever sends him, is no troops.
        if ((found & EntityClasses.Armed) == 0 && scene.IsPersonNoun(word)) return EntityClasses.None;
        var mayFight = (found & (EntityClasses.State | EntityClasses.Unknown)) != 0 || ((found & EntityClasses.Group) != 0 && (found & (EntityClasses.Civilian | EntityClasses.Building)) == 0);
        return mayFight ? EntityClasses.Armed : EntityClasses.None;
    }

    /// <summary>"They hold half of the town, and the rest is in the hands of the army": of the place that was named before.</summary>
    private static bool IsRestOfPlace(Scene scene, Word word)
    {
        if (scene.View[word.Index] is not ("rest" or "remainder" or "majority" or "half" or "third" or "quarter") || Phrases.Content(scene, word) != word) return false;
        foreach (var place in scene.Places)
            if (place.Last < word.Index) return true;
        return false;
    }

    /// <summary>What a group does is judged by what kind of people it is; else a concrete thing may have an abstract side.</summary>
    private static bool IsUnwanted(EntityClasses found, EntityClasses wanted, EntityClasses unwanted)
    {
        var hit = found & unwanted;
        if (hit == EntityClasses.None) return false;
        if ((hit & Kinds) != EntityClasses.None) return true;
        return (found & wanted) == EntityClasses.None && (found & Concrete & ~unwanted) == EntityClasses.None;
    }

    private const EntityClasses Kinds = EntityClasses.Civilian | EntityClasses.Official | EntityClasses.Elsewhere | EntityClasses.Armed | EntityClasses.Building;

    private const EntityClasses Concrete = EntityClasses.Group | EntityClasses.State | EntityClasses.Place;

    private static string? MissingForm(Scene scene, TriggerHit hit, Roles roles, TriggerTable table)
    {
        foreach (var need in hit.Trigger.Needs)
        {
            bool? holds = need.Of switch
            {
                NeedOf.Plural => scene[hit.Anchor].IsPlural,
                NeedOf.Tense => IsPast(scene[hit.Anchor]) == (need.Class == "past"),
                NeedOf.Direct => !roles.Object.IsNone,
                NeedOf.Effect => IsAtWork(scene, hit, roles, table),
                NeedOf.Kind => IsOfKind(scene, hit, need.Class),
                NeedOf.Active => scene[hit.Anchor].Xpos is not "VBN" || (roles.Construction is not (Construction.Passive or Construction.Participle) && scene[hit.Anchor].Child(Relation.AuxPass).IsNone),
                _ => null,
            };
            if (holds == need.Excluded) return $"needs {(need.Excluded ? "not " : "")}{Called(need)}";
        }
        return null;
    }

    private static string Called(Need need) => need.Of switch
    {
        NeedOf.Plural => "the plural",
        NeedOf.Tense => need.Class + " tense",
        NeedOf.Kind => $"'{need.Class}' before it",
        NeedOf.Active => "the active voice",
        NeedOf.Direct => "an object of its own",
        _ => "a target or an effect",
    };

    private static bool IsOfKind(Scene scene, TriggerHit hit, string lemma)
    {
        var before = hit.Tokens[0] - 1;
        while (before > 0 && scene[before].Form is "-") before--;
        return before >= 0 && scene.View[before] == lemma;
    }

    /// <summary>"missiles on the port", "the aviation of the coalition", "a grenade wounded nine"</summary>
    private static bool IsAtWork(Scene scene, TriggerHit hit, Roles roles, TriggerTable table)
    {
        if (roles.Construction is not Construction.Nominal) return true;
        foreach (var argument in roles.Arguments)
            if (argument.Token > hit.Anchor && (argument.Role is not Role.Place || scene[argument.Token].Preposition is { } preposition && hit.Trigger.Prepositions.ContainsKey(preposition))) return true;
        var word = scene[hit.Anchor];
        if (IsCoordinated(scene, hit.Anchor) || word.Preposition is "after" or "amid" or "during" or "under") return true;
        return !word.IsRoot && word.Relation is Relation.Nsubj or Relation.Obl or Relation.OblAgent && word.Head.IsVerb && IsForce(scene.View[word.Head.Index], table);
    }

    /// <summary>"heavy artillery and air strikes"</summary>
    private static bool IsCoordinated(Scene scene, int noun)
    {
        if (noun + 2 >= scene.View.Count || scene[noun + 1].Upos is not Upos.Cconj) return false;
        for (var i = noun + 2; i < scene.View.Count && i < noun + 5; i++)
            if ((scene.ClassesOf(scene[i]) & EntityClasses.Event) != 0) return true;
        return false;
    }

    private static bool IsForce(string verb, TriggerTable table)
    {
        foreach (var (trigger, _) in table.WithHead(verb))
            if (trigger.IsForce && trigger.Pos is TriggerPos.Verb) return true;
        return false;
    }

    private static bool IsPast(Word verb) =>
        verb.Xpos is "VBD" || (verb.Xpos is "VBN" && !(verb.Child(Relation.AuxPass) is { IsNone: false } aux && aux.Xpos is "VBZ" or "VBP"));

    private static EntityClasses Meaning(string need) => need switch
    {
        "place" => EntityClasses.Place,
        "person" => EntityClasses.Person,
        "group" => EntityClasses.Group,
        "state" => EntityClasses.State,
        "weapon" => EntityClasses.Weapon,
        "vehicle" => EntityClasses.Vehicle,
        "goods" => EntityClasses.Goods,
        "money" => EntityClasses.Money,
        "building" => EntityClasses.Building,
        "document" => EntityClasses.Document,
        "power" => EntityClasses.Power,
        "talk" => EntityClasses.Talk,
        "body" => EntityClasses.Body,
        "event" => EntityClasses.Event,
        "abstract" => EntityClasses.Abstract,
        "sport" => EntityClasses.Sport,
        "animal" => EntityClasses.Animal,
        "armed" => EntityClasses.Armed,
        "civilian" => EntityClasses.Civilian,
        "official" => EntityClasses.Official,
        "elsewhere" => EntityClasses.Elsewhere,
        "time" => EntityClasses.Time,
        "unit" => EntityClasses.Unit,
        "clause" => EntityClasses.Clause,
        _ => EntityClasses.None,
    };

    private static string Names(EntityClasses classes) => classes.ToString().ToLowerInvariant();
}
