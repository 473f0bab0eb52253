using Dragoman.Events;
using Dragoman.Syntax;

namespace Dragoman.Claims;

/// <summary>
/// What people are sent for makes another event of it: "sent 300 soldiers to Abyei on a peacekeeping mission" keeps the peace, "sent a team to investigate the crash" investigates.
/// PLOVER codes the first as AID and the second as ACCUSE, and troops that are sent for anything else as MOBILIZE.
/// </summary>
internal static class Purposes
{
    /// <summary>The class of an event, by its trigger and by what it is for.</summary>
    public static string ClassOf(Scene scene, EventMention mention) => mention.Trigger.Class switch
    {
        "deployment" or "militia-formation" when Within(scene[mention.Anchor], IsPeacekeeping) => "peacekeeping",
        "deployment" when SendsTeam(scene, mention) && Within(scene[mention.Anchor], IsInquiry) => "investigation",
        var other => other,
    };

    /// <summary>Whether a word is among those of the trigger that say who goes, where to, and what for.</summary>
    private static bool Within(Word word, Func<Word, bool> isSought)
    {
        foreach (var child in word.Children)
            if (Leads(child) && (isSought(child) || Within(child, isSought))) return true;
        return false;
    }

    private static bool Leads(Word word) => word.Relation switch
    {
        Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Appos or Relation.Compound or Relation.Amod or Relation.NmodDesc => true,
        Relation.Obl or Relation.Nmod => word.Preposition is "of" or "on" or "for" or "as" or "in" or "into" or "to" or "include" or "including",
        // ", its first part in a peacekeeping mission": an apposition that the tree has beside the verb.
        Relation.Parataxis => word.IsNominal,
        Relation.Advcl or Relation.Acl or Relation.Xcomp => word.IsToInfinitive && (IsInquiry(word) || word.Lemma is "serve" or "act" or "join" or "reinforce" or "form" or "help" or "support"),
        _ => false,
    };

    /// <summary>"a peacekeeping mission", "peacekeeping troops", "as peacekeepers"; the base of peacekeepers is no purpose.</summary>
    private static bool IsPeacekeeping(Word word)
    {
        if (word.Lemma is "peacekeeper" or "peacekeeping") return word.Relation is not (Relation.Compound or Relation.Amod) || IsTask(word.Head);
        foreach (var child in word.Children)
            if (child.Relation is Relation.Compound or Relation.Amod && child.Lemma is "peacekeeping" or "peace-keeping" or "peacekeeper") return IsTask(word);
        return false;
    }

    private static bool IsTask(Word word) => word.Lemma is "mission" or "force" or "operation" or "troop" or "troops" or "soldier" or "unit" or "battalion" or "contingent" or "duty" or "role" or "effort" or "task" or "deployment" or "personnel";

    private static bool IsInquiry(Word word) => word.IsToInfinitive && word.Lemma is "investigate" or "probe" or "inspect" or "examine" or "inquire";

    private static bool SendsTeam(Scene scene, EventMention mention)
    {
        foreach (var child in scene[mention.Anchor].Children)
            if (child.Relation is Relation.Obj or Relation.NsubjPass or Relation.Nsubj && child.Lemma is "team" or "expert" or "investigator" or "inspector" or "commission" or "panel" or "official" or "specialist" or "detective") return true;
        return false;
    }
}
