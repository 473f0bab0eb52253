using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Events;

/// <summary>The parties of a verb.</summary>
internal static class VerbRoles
{
    public static Roles Of(Scene scene, TriggerHit hit)
    {
        var trigger = hit.Trigger;
        var clause = Clause.Of(scene[hit.Anchor]);
        var core = hit.Tokens.AsSpan();
        var passive = clause.Voice is Voice.Passive;
        var subject = passive ? clause.Agent : clause.Subject;
        var obj = Outside(passive ? clause.Subject : clause.Object, core);
        var arguments = new ArgumentList(scene);
        arguments.Add(trigger.Subject, subject);
        arguments.Add(trigger.Object, obj);
        var complement = obj;
        foreach (var (preposition, nominal) in Prepositional(scene, trigger, core))
        {
            if (preposition is "by" && passive) arguments.Add(trigger.Subject, nominal);
            else if (trigger.Prepositions.TryGetValue(preposition, out var role))
            {
                arguments.Add(role, nominal);
                if (complement.IsNone && role is not Role.None) complement = nominal;
            }
            else if (Complements.IsLocative(preposition) && scene.PlaceAt(nominal.Index) is not null) arguments.Add(Role.Place, nominal);
        }
        return new Roles(ConstructionOf(trigger, clause), hit.Anchor, passive && trigger.Object is Role.None ? clause.Subject : subject, complement, arguments.ToImmutable(), null);
    }

    private static Word Outside(Word word, ReadOnlySpan<int> core) => word.IsNone || core.Contains(word.Index) ? default : word;

    /// <summary>By the parse; for prepositions of the table that it hangs elsewhere, by order.</summary>
    internal static List<(string Preposition, Word Nominal)> Prepositional(Scene scene, Trigger trigger, ReadOnlySpan<int> core)
    {
        var found = Complements.Of(scene, core);
        foreach (var preposition in trigger.Prepositions.Keys.Order(StringComparer.Ordinal))
            if (found.TrueForAll(pair => pair.Preposition != preposition) && Complements.InLine(scene, core, preposition) is { IsNone: false } nominal)
                found.Add((preposition, nominal));
        return found;
    }

    private static Construction ConstructionOf(Trigger trigger, Clause clause) => clause switch
    {
        _ when trigger.Pos is TriggerPos.Adjective => Construction.Predicate,
        { Source: SubjectSource.Relative } => Construction.Relative,
        { Source: SubjectSource.Participle } => Construction.Participle,
        { Source: SubjectSource.Control } => Construction.Control,
        { Source: SubjectSource.Coordination } => Construction.Coordination,
        { Voice: Voice.Passive } => Construction.Passive,
        _ => Construction.Active,
    };
}
