namespace Dragoman.Events;

/// <summary>Nouns that say something of an event and are none themselves: "a series of attacks", "the start of a battle".</summary>
internal static class EventNouns
{
    private static readonly HashSet<string> Transparent =
    [
        "series", "wave", "number", "spate", "string", "start", "beginning", "outbreak", "launch", "round", "kind", "type", "form", "part", "lot", "dozen",
        "majority", "group", "handful", "couple", "hundred", "score", "set", "barrage", "continuation", "resumption", "renewal", "end", "operation", "campaign", "act", "action", "process",
        "escalation", "intensification", "violence", "case", "incident", "event", "session", "state",
        "minute", "hour", "day", "night", "week", "weekend", "month",
    ];

    public static bool IsTransparent(string lemma) => Transparent.Contains(lemma);
}
