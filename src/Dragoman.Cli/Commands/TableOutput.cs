using System.Globalization;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Tables;

namespace Dragoman.Cli.Commands;

/// <summary>What the commands that write tables have in common: bytes to where they belong, and what people are told.</summary>
internal sealed class TableOutput(Host host, Messages messages)
{
    // More of them say nothing new, and the first ones scroll away.
    private const int MostErrors = 20;

    /// <summary>Writes one result; nothing appears when it can't be written whole.</summary>
    /// <exception cref="OutputException">It can't.</exception>
    public void Write(string? path, Action<Stream> write)
    {
        using var destination = Destination.Open(path, host.Output);
        Fill(destination, path, write);
        destination.Complete();
    }

    /// <summary>Writes two results, of which none appears unless both can.</summary>
    /// <inheritdoc cref="Write(string?, Action{Stream})"/>
    public void Write((string? Path, Action<Stream> Write) one, (string? Path, Action<Stream> Write) other)
    {
        using var first = Destination.Open(one.Path, host.Output);
        using var second = Destination.Open(other.Path, host.Output);
        Fill(first, one.Path, one.Write);
        Fill(second, other.Path, other.Write);
        first.Complete();
        second.Complete();
    }

    public void Fail(string path, IReadOnlyList<InputError> errors, int rows)
    {
        foreach (var error in errors.Take(MostErrors))
            messages.Fail(error);
        if (errors.Count > MostErrors)
            messages.Note($"{path}: {Text(errors.Count - MostErrors)} more errors");
        if (errors.Count > 0 && rows > 0)
            messages.Note($"{path}: {Text(rows)} rows are good; those with errors are left out");
    }

    public void NoteMissingPoints(Table table, TableFormat format)
    {
        if (format.IsMap && table.Rows.Count - table.Located().Count() is var missing and > 0)
            messages.Note($"rows without coordinates, which a map cannot hold: {Text(missing)}");
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Fill(Destination destination, string? path, Action<Stream> write)
    {
        try
        {
            write(destination.Stream);
        }
        catch (TableException failure)
        {
            throw new OutputException(failure.Message, failure);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException || (failure is IOException broken && !StandardStreams.IsBrokenPipe(broken)))
        {
            throw new OutputException($"{path ?? "the standard output"}: cannot be written: {failure.Message}", failure);
        }
    }
}
