using System.Collections.Immutable;

namespace Dragoman.Text;

/// <summary>A report cut into blocks, sentences and tokens. Boilerplate has a block but no sentences.</summary>
public sealed record Document(Report Report, ImmutableArray<Block> Blocks, ImmutableArray<Sentence> Sentences);
