using System.Collections.Immutable;
using Dragoman.Archive.Storage;

namespace Dragoman.Archive.People;

/// <summary>What sessions are sealed with: whoever has the archive has all that they would open.</summary>
public sealed class SessionKeys
{
    private readonly Database _database;

    internal SessionKeys(Database database) => _database = database;

    /// <summary>Elements of XML, as ASP.NET Core's data protection writes them.</summary>
    public ImmutableArray<string> All() => [.. _database.Query("SELECT xml FROM session_keys ORDER BY name", row => row.GetString(0))];

    public void Add(string name, string xml) => _database.Write(() => _database.Execute("INSERT INTO session_keys (name, xml) VALUES (@name, @xml)", ("name", name), ("xml", xml)));
}
