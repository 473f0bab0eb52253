namespace Dragoman.Syntax;

/// <summary>Clusters by <see cref="WordShape.Key"/>.</summary>
internal sealed class ClusterTable
{
    private readonly HashTable _table;

    public ClusterTable(HashTable table) => _table = table;

    public Clusters this[ulong key] => _table.TryGet(key, out var packed) ? Clusters.Unpack(packed) : default;
}
