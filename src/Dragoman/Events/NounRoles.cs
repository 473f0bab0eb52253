using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Events;

/// <summary>The parties of an event noun, its own and those a light verb lends it.</summary>
internal static class NounRoles
{
    public static Roles Of(Scene scene, TriggerHit hit, LightVerbTable lightVerbs)
    {
        var trigger = hit.Trigger;
        var light = LightVerbs.Of(scene, hit.Anchor, lightVerbs);
        var arguments = new ArgumentList(scene);
        var subject = light?.Subject ?? default;
        if (light is { } found)
        {
            arguments.Add(Lent(found.Verb.Subject, trigger.Subject), found.Subject);
            arguments.Add(trigger.Subject, found.Agent);
            // "a drone strike hit a convoy of the army"
            if (found.Verb.Subject is null && !found.Object.IsNone && !found.Verb.Lemmas.Contains(scene.View[found.Object.Index])) arguments.Add(Role.Target, found.Object);
        }
        // "The militias are in control of the port"
        if (light is null && scene[hit.Anchor] is { Preposition: "in" or "under" } predicate && predicate.Child(Relation.Cop) is { IsNone: false } && predicate.Child(Relation.Nsubj) is { IsNone: false } holder)
        {
            subject = Phrases.Content(scene, holder);
            arguments.Add(trigger.Subject, subject);
        }
        var modifier = Modifier(scene, hit);
        // "his release", "her abduction": of a thing that is done to people, not by one of them.
        var suffers = modifier is { IsNone: false, Upos: Upos.Pron } && trigger is { Subject: Role.Actor, Object: Role.Victim };
        arguments.Add(suffers ? trigger.Object : trigger.Subject, modifier);
        if (subject.IsNone && !suffers) subject = modifier;
        var (complement, owner) = AddComplements(scene, hit, light?.Token, arguments);
        if (subject.IsNone) subject = owner;
        var construction = light switch
        {
            null => Construction.Nominal,
            { Verb.Subject: null } => Construction.EventSubject,
            _ => Construction.LightVerb,
        };
        return new Roles(construction, light?.Token ?? hit.Anchor, subject, complement.IsNone && suffers ? modifier : complement, default, arguments.ToImmutable(), light?.Verb.Status);
    }

    /// <summary>A verb's "actor" is a party of a clash: the noun knows better.</summary>
    private static Role Lent(Role? byVerb, Role byNoun) => (byVerb, byNoun) switch
    {
        (null, _) => Role.None,
        (Role.Actor, Role.Mutual) => Role.Mutual,
        (Role.Actor, Role.Recipient or Role.Victim) => byNoun,
        var (verb, _) => verb.Value,
    };

    /// <returns>What it is done to, and who does it ("by", and "of" where it says so).</returns>
    private static (Word Complement, Word Owner) AddComplements(Scene scene, TriggerHit hit, int? light, ArgumentList arguments)
    {
        var trigger = hit.Trigger;
        int[] all = light is { } verb ? [.. hit.Tokens.Add(verb).Order()] : [.. hit.Tokens];
        var (complement, owner) = (default(Word), default(Word));
        var pairs = VerbRoles.Prepositional(scene, trigger, hit.Tokens.AsSpan());
        pairs.AddRange(Complements.Of(scene, all));
        var aimed = pairs.Exists(pair => IsAim(trigger, pair.Preposition));
        foreach (var (preposition, phrase) in pairs)
        {
            var nominal = Phrases.Content(scene, phrase);
            var role = RoleOf(scene, trigger, preposition, nominal, aimed);
            arguments.Add(role, nominal);
            if (owner.IsNone && role == trigger.Subject && preposition is "by" or "of" or "between" or "from") owner = nominal;
            else if (complement.IsNone && (preposition is "of" || trigger.Prepositions.ContainsKey(preposition))) complement = nominal;
        }
        return (complement, owner);
    }

    /// <summary>"on the town", "against them": with it, "of the militias" says who does it.</summary>
    private static bool IsAim(Trigger trigger, string preposition) =>
        preposition is "on" or "against" or "over" or "at" && trigger.Prepositions.TryGetValue(preposition, out var role) && role is not (Role.None or Role.Actor);

    private static Role RoleOf(Scene scene, Trigger trigger, string preposition, Word nominal, bool aimed)
    {
        if (trigger.Prepositions.TryGetValue(preposition, out var role)) return role;
        return preposition switch
        {
            "by" => trigger.Subject,
            "of" when trigger.Object is not Role.None => IsOwner(scene, trigger, nominal, aimed) ? trigger.Subject : trigger.Object,
            // "the attacks of the militia", "the battles of Tripoli"
            "of" => scene.PlaceAt(nominal.Index) is not null ? Role.Place : MayAct(scene, nominal) ? trigger.Subject : Role.None,
            "with" when trigger.Subject is Role.Mutual => Role.Recipient,
            "between" => Role.Mutual,
            "against" => Role.Recipient,
            _ when Complements.IsLocative(preposition) && scene.PlaceAt(nominal.Index) is not null => Role.Place,
            _ => Role.None,
        };
    }

    /// <summary>"the shelling of the militias on the quarter", "the raking operation of the gendarmes"; not "the shelling of the quarter".</summary>
    private static bool IsOwner(Scene scene, Trigger trigger, Word nominal, bool aimed)
    {
        if (trigger.Subject is not Role.Actor || scene.PlaceAt(nominal.Index) is not null) return false;
        var acts = (scene.ClassesOf(nominal) & (EntityClasses.Armed | EntityClasses.Official | EntityClasses.Group)) != 0;
        return acts && (aimed || (trigger.Object is Role.Place && (scene.ClassesOf(nominal) & EntityClasses.Place) == 0));
    }

    private static bool MayAct(Scene scene, Word nominal)
    {
        var classes = scene.ClassesOf(nominal);
        return classes == EntityClasses.None || (classes & (EntityClasses.Person | EntityClasses.Group | EntityClasses.State | EntityClasses.Unknown | EntityClasses.Vehicle)) != 0;
    }

    /// <summary>"the army's attack", "rebel attacks", "Turkish support": whoever stands before the noun within its phrase.</summary>
    private static Word Modifier(Scene scene, TriggerHit hit)
    {
        for (var i = hit.Tokens[0] - 1; i >= 0; i--)
        {
            if (scene.ActorAt(i) is { Kind: not Actors.ActorMentionKind.Pronoun } actor) return IsOpposed(scene, actor.First) ? default : scene[actor.Head];
            var word = scene[i];
            if (word.Upos is Upos.Pron && word.Relation is Relation.NmodPoss) return word;
            if (word.Upos is not (Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num) && word.Form is not ("'s" or "'" or "-")) return default;
        }
        return default;
    }

    /// <summary>"anti-rebel operations" are none of the rebels'.</summary>
    private static bool IsOpposed(Scene scene, int first) =>
        scene[first].Form.StartsWith("anti", StringComparison.OrdinalIgnoreCase) || (first > 0 && scene[first - 1].Form is "anti" or "Anti" or "counter") || (first > 1 && scene[first - 1].Form is "-" && scene[first - 2].Form is "anti" or "Anti" or "counter");
}
