using Dragoman.Lexicons;

namespace Dragoman.Incidents;

/// <summary>A report as others are compared with it.</summary>
public sealed class ReportProfile
{
    /// <summary>News say what they are about at their beginning.</summary>
    private const int Beginning = 1200;

    internal ReportProfile(SourcedClaim claim, CommonnessTable commonness)
    {
        Id = claim.Report.Id;
        var text = claim.Report.Title + " " + claim.Report.Text[..Math.Min(Beginning, claim.Report.Text.Length)];
        var words = WordStems.WordsOf(text).ToList();
        Words = new WeighedWords(words.Select(word => WordStems.Of(word.Word)), commonness.RarityOf);
        Names = new WeighedWords(words.Where(word => ClaimProfile.IsName(word.Word, word.Capital, commonness)).Select(word => WordStems.SoundOf(word.Word)), _ => 1);
    }

    internal ReportProfile(string id, WeighedWords words, WeighedWords names) => (Id, Words, Names) = (id, words, names);

    public string Id { get; }

    internal WeighedWords Words { get; }

    internal WeighedWords Names { get; }

    /// <summary>0 to 1; symmetric.</summary>
    internal double Similarity(ReportProfile other) => Words.Similarity(other.Words);
}
