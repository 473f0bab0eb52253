using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Actors;

public enum ActorMentionKind
{
    /// <summary>"Al-Wefaq forces", "Hezbollah"</summary>
    Named,
    /// <summary>"Egypt": an actor where it acts, a place where it is in or from.</summary>
    Country,
    /// <summary>"Turkish" before a noun that isn't an agent: "Turkish support".</summary>
    Demonym,
    /// <summary>"Khalifa Haftar"</summary>
    Person,
    /// <summary>"gunmen", "the security forces"</summary>
    Generic,
    /// <summary>"they", "its"</summary>
    Pronoun,
}

/// <summary>Words that stand for an actor.</summary>
/// <param name="Sentence">The number of the sentence.</param>
/// <param name="First">The first of its tokens, articles left out.</param>
/// <param name="Last">The last of its tokens.</param>
/// <param name="Head">The token that governs the others.</param>
/// <param name="Role">How its kind takes part in violence.</param>
public sealed record ActorMention(
    int Sentence, int First, int Last, int Head, TextSpan Span, Actor Actor, ActorMentionKind Kind, AgentRole Role, string? Person = null)
{
    public bool Covers(int token) => First <= token && token <= Last;
}
