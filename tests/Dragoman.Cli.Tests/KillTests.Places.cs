using System.Globalization;
using Npgsql;

namespace Dragoman.Cli.Tests;

/// <summary>Where archives are that a program is killed over.</summary>
public static class KillTests
{
    public abstract class Places : IDisposable
    {
        /// <summary>The n-th.</summary>
        public abstract string this[int round] { get; }

        /// <summary>Until nothing of the killed program is at work any more.</summary>
        public abstract void WaitForRest(int round);

        public abstract void Dispose();
    }

    public sealed class Files : Places
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("dragoman-").FullName;

        public override string this[int round] => Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{round}.dragoman"));

        public override void WaitForRest(int round)
        {
            // The lock of a file goes with its process.
        }

        public override void Dispose() => Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Schemas of the database that DRAGOMAN_POSTGRES names. Without one the test is skipped; where CI is true it fails.</summary>
    public sealed class Schemas : Places
    {
        private readonly string _server = Environment.GetEnvironmentVariable("DRAGOMAN_POSTGRES") ?? "";
        private readonly HashSet<string> _schemas = new(StringComparer.Ordinal);

        public Schemas()
        {
            if (Environment.GetEnvironmentVariable("CI") != "true")
                Assert.SkipWhen(_server.Length == 0, "DRAGOMAN_POSTGRES names no server");
            Assert.True(_server.Length > 0, "DRAGOMAN_POSTGRES names no server, and CI=true wants one");
        }

        public override string this[int round]
        {
            get
            {
                if (_schemas.Add(Name(round)))
                    Run(_server, $"SELECT pg_advisory_lock(1); CREATE EXTENSION IF NOT EXISTS postgis; CREATE SCHEMA {Name(round)}");
                return new NpgsqlConnectionStringBuilder(_server) { SearchPath = $"{Name(round)},public" }.ConnectionString;
            }
        }

        /// <summary>The server goes on with what had reached it, holding the lock of those who write.</summary>
        public override void WaitForRest(int round) => Run(this[round], "SELECT pg_advisory_lock(1148346727, hashtext(current_schema()))");

        public override void Dispose()
        {
            foreach (var schema in _schemas)
                Run(_server, $"DROP SCHEMA {schema} CASCADE");
        }

        private static string Name(int round) => string.Create(CultureInfo.InvariantCulture, $"kill{Environment.ProcessId}_{round}");

        private static void Run(string server, string sql)
        {
            using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
            connection.Open();
            using var command = new NpgsqlCommand(sql, connection);
            command.ExecuteNonQuery();
        }
    }
}
