namespace Dragoman.Archive.Fetching;

/// <summary>What feeds are fetched for: one that was read for the one hasn't been read for the other.</summary>
public enum FetchPurpose
{
    /// <summary>The articles that they link to.</summary>
    Articles,
    /// <summary>What they say themselves.</summary>
    Text,
}
