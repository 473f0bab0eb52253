using System.Globalization;
using Npgsql;

namespace Dragoman.Archive.Storage;

/// <summary>Where an archive is: a file, or a database of a PostgreSQL server.</summary>
public abstract record ArchiveLocation
{
    private ArchiveLocation()
    {
    }

    /// <summary>What messages call it; never a password.</summary>
    public abstract string Name { get; }

    public sealed record SqliteFile(string Path) : ArchiveLocation
    {
        public override string Name => Path;
    }

    public sealed record Server(string ConnectionString) : ArchiveLocation
    {
        public override string Name
        {
            get
            {
                var parts = new NpgsqlConnectionStringBuilder(ConnectionString);
                return string.Create(CultureInfo.InvariantCulture, $"{parts.Host}:{parts.Port}/{parts.Database ?? parts.Username}");
            }
        }
    }

    /// <summary>"reports.dragoman", "Host=db;Database=libya;Username=coder", "postgresql://coder@db/libya".</summary>
    /// <exception cref="ArchiveException">It looks like a connection, but is none.</exception>
    public static ArchiveLocation Parse(string location)
    {
        if (Uri.TryCreate(location, UriKind.Absolute, out var uri) && uri.Scheme is "postgres" or "postgresql")
            return new Server(OfUri(uri!));
        if (!location.Contains("Host=", StringComparison.OrdinalIgnoreCase) && !location.Contains("Server=", StringComparison.OrdinalIgnoreCase))
            return new SqliteFile(location);
        try
        {
            return new Server(new NpgsqlConnectionStringBuilder(location).ConnectionString);
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            throw new ArchiveException($"the connection of the archive can't be read: {error.Message} (write for example Host=db;Database=libya;Username=coder)", error);
        }
    }

    private static string OfUri(Uri uri)
    {
        var user = uri.UserInfo.Split(':', 2);
        var parts = new NpgsqlConnectionStringBuilder { Host = uri.Host, Database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/')) };
        if (uri.Port > 0)
            parts.Port = uri.Port;
        if (user[0].Length > 0)
            parts.Username = Uri.UnescapeDataString(user[0]);
        if (user is [_, var password])
            parts.Password = Uri.UnescapeDataString(password);
        return parts.ConnectionString;
    }
}
