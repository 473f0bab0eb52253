namespace Dragoman.Cli.Doctoring;

internal enum Grade
{
    Well,

    /// <summary>It works, but worse than it could.</summary>
    Warning,

    /// <summary>Something won't work.</summary>
    Wrong,
}

/// <param name="Advice">What to do; null where there is nothing to be done.</param>
internal sealed record Finding(string Check, Grade Grade, string Found, string? Advice = null)
{
    /// <summary>Of a message of ours, which ends with what to do in brackets: "libya.dragoman: is no archive (make one with: dragoman init)".</summary>
    public static Finding OfMessage(string check, string message, string otherwise) =>
        message.EndsWith(')') && message.LastIndexOf(" (", StringComparison.Ordinal) is var at and > 0
            ? new Finding(check, Grade.Wrong, message[..at], message[(at + 2)..^1])
            : new Finding(check, Grade.Wrong, message, otherwise);
}
