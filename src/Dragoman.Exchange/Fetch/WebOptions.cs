using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Fetch;

/// <summary>What is taken of feeds.</summary>
public sealed record WebOptions
{
    public const int UsualItems = 100;

    public ReportDefaults Defaults { get; init; } = ReportDefaults.None;

    /// <summary>The text that a feed itself gives instead of the articles that it links to.</summary>
    public bool TakesFeedText { get; init; }

    /// <summary>Of each feed, so many articles that are new; the next run takes the others.</summary>
    public int MostItems { get; init; } = UsualItems;
}
