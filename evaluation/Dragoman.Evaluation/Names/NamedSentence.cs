namespace Dragoman.Evaluation.Names;

/// <summary>A name as somebody marked it.</summary>
/// <param name="Kind">In the words of its set.</param>
public readonly record struct GoldName(int First, int Last, string Kind, int Depth);

/// <summary>Words with the names among them.</summary>
public sealed record NamedSentence(string[] Forms, GoldName[] Names);
