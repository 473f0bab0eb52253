using Dragoman.Lexicons;
using Dragoman.Places;
using Dragoman.Syntax;

namespace Dragoman.Events;

/// <summary>Whether what a sense needs is there.</summary>
internal static class NeedCheck
{
    /// <summary>What is missing, in words for people; null where nothing is.</summary>
    public static string? Missing(Scene scene, Trigger trigger, Word subject, Word complement, Word verb)
    {
        var inObject = MissingOf(scene, trigger, NeedOf.Object, complement, "object");
        var inSubject = MissingOf(scene, trigger, NeedOf.Subject, subject, "subject");
        // Of a row that asks something of both, either will do: "lost 12 men", "the brigade's losses".
        var both = inObject is not null && inSubject is null && trigger.Needs.Any(need => need is { Of: NeedOf.Subject, Excluded: false });
        var neither = inSubject is not null && inObject is null && trigger.Needs.Any(need => need is { Of: NeedOf.Object, Excluded: false });
        return (both || neither ? null : inObject ?? inSubject) ?? MissingForm(trigger, verb);
    }

    private static string? MissingOf(Scene scene, Trigger trigger, NeedOf of, Word word, string called)
    {
        var (wanted, unwanted) = (EntityClasses.None, EntityClasses.None);
        foreach (var need in trigger.Needs)
            if (need.Of == of)
                (wanted, unwanted) = need.Excluded ? (wanted, unwanted | Meaning(need.Class)) : (wanted | Meaning(need.Class), unwanted);
        if ((wanted | unwanted) == EntityClasses.None) return null;
        if (word.IsNone) return wanted == EntityClasses.None ? null : $"needs {Names(wanted)} as {called}, has none";
        var found = scene.ClassesOf(word) | Stands(scene, word, of);
        if (wanted != EntityClasses.None && (found & (wanted | EntityClasses.Unknown)) == EntityClasses.None)
            return $"needs {Names(wanted)} as {called}, '{word.Form}' is {(found == EntityClasses.None ? "something else" : Names(found))}";
        return IsUnwanted(found, wanted, unwanted) ? $"not with {Names(found & unwanted)} as {called}: '{word.Form}'" : null;
    }

    /// <summary>"Baghdad and Erbil agreed": a place that acts stands for who rules it; and a group that is neither civilian nor unarmed by name may fight.</summary>
    private static EntityClasses Stands(Scene scene, Word word, NeedOf of)
    {
        var found = scene.ClassesOf(word);
        if (of is NeedOf.Subject && scene.PlaceAt(word.Index) is { Kind: PlaceMentionKind.Name } && word.Upos is Upos.Propn) return EntityClasses.State | EntityClasses.Armed;
        var mayFight = (found & (EntityClasses.State | EntityClasses.Unknown)) != 0 || ((found & EntityClasses.Group) != 0 && (found & EntityClasses.Civilian) == 0);
        return mayFight ? EntityClasses.Armed : EntityClasses.None;
    }

    /// <summary>What a group does is judged by what kind of people it is; else a concrete thing may have an abstract side.</summary>
    private static bool IsUnwanted(EntityClasses found, EntityClasses wanted, EntityClasses unwanted)
    {
        var hit = found & unwanted;
        if (hit == EntityClasses.None) return false;
        if ((hit & Kinds) != EntityClasses.None) return true;
        return (found & wanted) == EntityClasses.None && (found & Concrete) == EntityClasses.None;
    }

    private const EntityClasses Kinds = EntityClasses.Civilian | EntityClasses.Official | EntityClasses.Elsewhere | EntityClasses.Armed;

    private const EntityClasses Concrete = EntityClasses.Group | EntityClasses.State | EntityClasses.Place;

    private static string? MissingForm(Trigger trigger, Word verb)
    {
        foreach (var need in trigger.Needs)
        {
            if (need.Of is not (NeedOf.Tense or NeedOf.Plural)) continue;
            var holds = need.Of is NeedOf.Plural ? verb.IsPlural : IsPast(verb) == (need.Class == "past");
            if (holds == need.Excluded) return $"needs {(need.Of == NeedOf.Plural ? "the plural" : need.Class + " tense")}";
        }
        return null;
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
        _ => EntityClasses.None,
    };

    private static string Names(EntityClasses classes) => classes.ToString().ToLowerInvariant();
}
