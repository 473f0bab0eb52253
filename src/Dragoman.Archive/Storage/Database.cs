using System.Data.Common;

namespace Dragoman.Archive.Storage;

/// <summary>One connection. Statements are kept prepared; values come in by name. Not safe for several threads.</summary>
internal sealed class Database : IDisposable
{
    private const int AtOnce = 500;

    /// <summary>After how many rows each it is looked whether plans are still good.</summary>
    private const long Learned = 4_000;

    private readonly DbConnection _connection;
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);
    private DbTransaction? _transaction;
    private long _written;

    private Database(Dialect dialect, DbConnection connection) => (Dialect, _connection) = (dialect, connection);

    public Dialect Dialect { get; }

    public DbConnection Connection => _connection;

    public static Database Open(Dialect dialect) => new(dialect, dialect.Guard(dialect.Open));

    public static Database Create(Dialect dialect) => new(dialect, dialect.Guard(dialect.Create));

    /// <summary>All of it or nothing.</summary>
    /// <exception cref="ArchiveException">The database can't, and nothing of it was done.</exception>
    public T Write<T>(Func<T> work)
    {
        var result = Within(Dialect.BeginWriting, work);
        if (_written >= Learned)
        {
            Dialect.Learn(this);
            _written = 0;
        }
        return result;
    }

    /// <summary>Several questions about one moment.</summary>
    public T Read<T>(Func<T> work) => Within(Dialect.BeginReading, work);

    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = Prepared(sql, values);
        var rows = Dialect.Guard(command.ExecuteNonQuery);
        _written += Math.Max(0, rows);
        return rows;
    }

    /// <summary>One statement with many rows of values; those of a server go there together.</summary>
    public void ExecuteAll(string sql, IEnumerable<(string Name, object? Value)[]> rows)
    {
        if (_connection.CanCreateBatch)
        {
            foreach (var some in rows.Chunk(AtOnce))
                Send(sql, some);
            return;
        }
        foreach (var values in rows)
            Execute(sql, values);
    }

    public List<T> Query<T>(string sql, Func<DbDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = Prepared(sql, values);
        return Dialect.Guard(() => Rows(command, row));
    }

    /// <summary>The first value of the first row; the default where there is none.</summary>
    public T? One<T>(string sql, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Query(sql, row => row.IsDBNull(0) ? default : row.GetFieldValue<T>(0), values).FirstOrDefault();

    /// <summary>One row at a time, for tables that are larger than the memory. Other statements have to wait.</summary>
    public void Each(string sql, Action<DbDataReader> row, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = Prepared(sql, values);
        Dialect.Guard(() =>
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
                row(reader);
        });
    }

    /// <summary>Several statements as they stand.</summary>
    public void Run(string script)
    {
        if (script.Length == 0)
            return;
        using var command = _connection.CreateCommand();
        (command.CommandText, command.Transaction) = (script, _transaction);
        Dialect.Guard(command.ExecuteNonQuery);
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _connection.Dispose();
    }

    private static List<T> Rows<T>(DbCommand command, Func<DbDataReader, T> row)
    {
        var rows = new List<T>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    private void Send(string sql, (string Name, object? Value)[][] rows)
    {
        using var batch = _connection.CreateBatch();
        batch.Transaction = _transaction;
        foreach (var values in rows)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            foreach (var (name, value) in values)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
                command.Parameters.Add(parameter);
            }
            batch.BatchCommands.Add(command);
        }
        _written += Math.Max(0, Dialect.Guard(batch.ExecuteNonQuery));
    }

    private T Within<T>(Func<DbConnection, DbTransaction> begin, Func<T> work)
    {
        if (_transaction is not null)
            throw new InvalidOperationException("Transactions don't nest.");
        return Dialect.Guard(() =>
        {
            using var transaction = _transaction = begin(_connection);
            try
            {
                var result = work();
                transaction.Commit();
                return result;
            }
            finally
            {
                _transaction = null;
            }
        });
    }

    private DbCommand Prepared(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            _commands[sql] = command = _connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in values)
                Bind(command, name, value);
        }
        command.Transaction = _transaction;
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        return command;
    }

    private static void Bind(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
        command.Parameters.Add(parameter);
    }
}
