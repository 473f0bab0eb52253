using Dragoman.Events;
using Dragoman.Syntax;

namespace Dragoman.Claims;

/// <summary>How near a phrase stands to an event: in its own phrase, in its clause, in a clause above it, or elsewhere in the sentence.</summary>
internal static class Nearness
{
    public const int Own = 0;
    public const int Clause = 1;
    public const int Above = 2;
    public const int Elsewhere = 3;

    /// <summary>In a clause that hangs on the event's: "destroyed a depot belonging to the group in the valley".</summary>
    public const int Below = 4;

    public static int Of(Scene scene, EventMention mention, int token)
    {
        var word = scene[token];
        if (HangsOn(word, mention)) return Own;
        var verb = word.GoverningVerb;
        var own = scene[mention.Governor];
        if (!own.IsVerb) own = own.GoverningVerb;
        if (verb.Index == own.Index) return Clause;
        return own.IsUnder(verb) ? Above : verb.IsUnder(own) ? Below : Elsewhere;
    }

    /// <summary>Up from the word through nominals only, one comes to the trigger or its light verb.</summary>
    private static bool HangsOn(Word word, EventMention mention)
    {
        var at = word;
        for (var steps = 0; steps < 10; steps++)
        {
            if (mention.Core.Contains(at.Index)) return true;
            if (at.IsRoot || at.IsVerb || at.Relation is Relation.Conj && at.Head.IsVerb) return false;
            at = at.Head;
        }
        return false;
    }
}
