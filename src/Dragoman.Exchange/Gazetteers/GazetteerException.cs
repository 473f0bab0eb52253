namespace Dragoman.Exchange.Gazetteers;

/// <summary>A layer can't be imported or opened; the message tells people where, what and what to do.</summary>
public sealed class GazetteerException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What was asked for makes no sense, whatever the files hold.</summary>
    public bool IsUsage { get; init; }
}
