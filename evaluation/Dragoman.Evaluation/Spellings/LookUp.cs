using Dragoman.Entities.Names;

namespace Dragoman.Evaluation.Spellings;

/// <summary>What became of one spelling.</summary>
/// <param name="Right">Null where the right place is not among those found.</param>
/// <param name="IsFirst">Whether the right place, or one whose name can't be told from its name, comes first.</param>
/// <param name="Best">The first.</param>
/// <param name="OtherBest">The first if the right place weren't there.</param>
public readonly record struct LookUp(NameMatch? Right, bool IsFirst, NameMatch? Best, NameMatch? OtherBest)
{
    public string Kind => Right?.Kind.ToString().ToLowerInvariant() ?? "missed";
}
