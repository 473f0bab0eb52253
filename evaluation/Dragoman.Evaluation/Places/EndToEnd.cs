namespace Dragoman.Evaluation.Places;

/// <summary>What the whole reader made of reports whose names of places an expert has marked.</summary>
/// <param name="Found">Names that the reader found.</param>
/// <param name="FoundMarked">Of these, those that the expert marked too, if only in part.</param>
/// <param name="Marked">Names that the expert marked.</param>
/// <param name="MarkedFound">Of these, those that the reader found too.</param>
/// <param name="Right">Of these, those that it put where they lie.</param>
public readonly record struct EndToEnd(int Found, int FoundMarked, int Marked, int MarkedFound, int Right)
{
    public double Precision => Found == 0 ? 0 : (double)FoundMarked / Found;

    public double Recall => Marked == 0 ? 0 : (double)MarkedFound / Marked;

    /// <summary>Of all that the expert marked.</summary>
    public double Accuracy => Marked == 0 ? 0 : (double)Right / Marked;

    public static EndToEnd operator +(EndToEnd one, EndToEnd other) =>
        new(one.Found + other.Found, one.FoundMarked + other.FoundMarked, one.Marked + other.Marked, one.MarkedFound + other.MarkedFound, one.Right + other.Right);
}
