namespace Dragoman.Places;

/// <param name="Number">Its number in the <see cref="Gazetteer"/>.</param>
/// <param name="Spelling">The gazetteer's spelling that came nearest.</param>
/// <param name="Similarity">0 to 1, see <see cref="Entities.Names.RomanisedName"/>.</param>
public sealed record SimilarPlace(int Number, string Spelling, double Similarity);
