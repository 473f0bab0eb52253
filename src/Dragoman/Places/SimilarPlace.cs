using Dragoman.Entities.Names;

namespace Dragoman.Places;

/// <param name="Number">Its number in the <see cref="Gazetteer"/>.</param>
/// <param name="Spelling">The gazetteer's spelling that came nearest.</param>
/// <param name="Similarity">0 to 1, see <see cref="RomanisedName"/>: what the reader goes by.</param>
/// <param name="Score">0 to 1, see <see cref="NameMatch"/>: by learned costs, by which the best is first.</param>
/// <param name="Margin">The score less that of the best other place.</param>
/// <param name="Kind">How it was found.</param>
public sealed record SimilarPlace(int Number, string Spelling, double Similarity, double Score, double Margin, NameMatchKind Kind);
