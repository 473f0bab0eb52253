using System.Collections.Immutable;

namespace Dragoman.Evaluation.Muc;

/// <summary>A report's templates, ours and the key's.</summary>
public sealed record MucMessage(string Id, string Text, ImmutableArray<MucTemplate> Answers, ImmutableArray<MucTemplate> Keys);
