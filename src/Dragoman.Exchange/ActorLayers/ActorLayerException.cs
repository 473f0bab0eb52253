namespace Dragoman.Exchange.ActorLayers;

/// <summary>A layer of actors can't be imported or opened; the message tells people where, what and what to do.</summary>
public sealed class ActorLayerException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What was asked for makes no sense, whatever the files hold.</summary>
    public bool IsUsage { get; init; }
}
