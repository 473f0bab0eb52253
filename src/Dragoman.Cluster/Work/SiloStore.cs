namespace Dragoman.Cluster.Work;

/// <summary>How Orleans' rows name a machine.</summary>
internal static class SiloStore
{
    /// <summary>Of a row s: "127.0.0.2:11111@144000000", as units name who has them.</summary>
    public const string Name = "s.address || ':' || s.port || '@' || s.generation";
}
