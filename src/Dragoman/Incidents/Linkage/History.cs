namespace Dragoman.Incidents.Linkage;

/// <summary>Reads the history of a claim.</summary>
internal static class History
{
    extension(IReadOnlyList<Joining> history)
    {
        /// <summary>The cluster in a round; null for a claim without a history.</summary>
        public string? At(int round)
        {
            string? cluster = null;
            foreach (var joining in history)
                if (joining.Round <= round)
                    cluster = joining.Cluster;
            return cluster;
        }

        /// <summary>The round after which it doesn't change any more; -1 without a history.</summary>
        public int LastRound => history is [.., var last] ? last.Round : -1;
    }
}
