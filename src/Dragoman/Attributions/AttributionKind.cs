namespace Dragoman.Attributions;

/// <summary>What is said of somebody who is given as a source. Claims rest on assertions alone.</summary>
public enum AttributionKind
{
    /// <summary>"said", "denied", "according to", "the report shows"</summary>
    Assertion,
    /// <summary>"reportedly", "is said to", "appears to": nobody in particular</summary>
    Hearsay,
    /// <summary>"found", "saw that", "learned"</summary>
    Perception,
    /// <summary>"believes", "knows", "expects"</summary>
    Belief,
    /// <summary>"fears", "hopes", "is worried that", "agrees"</summary>
    Attitude,
    /// <summary>"condemned", "praised", "supports"</summary>
    Judgment,
    /// <summary>"asked whether"</summary>
    Question,
    /// <summary>"urged", "called for", "ordered"</summary>
    Demand,
    /// <summary>"vowed", "refused", "offered"</summary>
    Commitment,
    /// <summary>"plans to", "wants"</summary>
    Intention,
    /// <summary>"ruled", "approved"</summary>
    Decision,
}
