using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dragoman.Actors;
using Dragoman.Lexicons;

namespace Dragoman.Exchange.ActorLayers;

/// <summary>
/// A layer as a file: lines of cells between tabs, in UTF-8. "dragoman-actors 1", facts ("f"), actors ("a") each with its names ("n") below, kinds of people ("k"), and last "end" with the SHA-256
/// of all before it.
/// </summary>
public sealed record ActorLayerFile(ActorLayer Layer, ImmutableDictionary<string, string> Facts, long Bytes)
{
    private const string Title = "dragoman-actors\t1";
    private const int HashLetters = 64;

    /// <summary>1 GiB, so that a file of something else isn't taken into memory.</summary>
    private const long Largest = 1L << 30;

    /// <summary>What the last line is made of: the word, a tab, the hash, the end of the line.</summary>
    private const int LastLine = 4 + HashLetters + 1;

    public int NameCount => Layer.Actors.Sum(actor => actor.Names.Length);

    /// <exception cref="ActorLayerException">It is no layer, or damaged.</exception>
    public static ActorLayerFile Read(string path)
    {
        try
        {
            var bytes = new FileInfo(path).Length <= Largest ? File.ReadAllBytes(path) : throw Damage(path, "is larger than a layer of actors can be");
            if (!bytes.AsSpan().StartsWith(Encoding.UTF8.GetBytes(Title + "\n")))
                throw Damage(path, "is no layer of actors");
            if (bytes.Length < LastLine || !bytes.AsSpan(^LastLine..).SequenceEqual(LastOf(bytes.AsSpan(..^LastLine))))
                throw Damage(path, "is damaged or cut off");
            return Parse(path, bytes.AsSpan(..^LastLine), bytes.Length);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ActorLayerException($"{path}: cannot be read: {failure.Message}", failure);
        }
        catch (Exception failure) when (failure is FormatException or IndexOutOfRangeException or OverflowException or ArgumentException)
        {
            throw Damage(path, "is damaged");
        }
    }

    /// <param name="path">Appears when it is complete.</param>
    public static void Write(string path, ActorLayer layer, IEnumerable<(string Key, string Value)> facts)
    {
        var text = new StringBuilder(Title).Append('\n');
        void Line(params string?[] cells) => text.AppendJoin('\t', cells.Select(cell => cell?.Replace('\t', ' ').Replace('\n', ' ') ?? "")).Append('\n');
        Line("f", "name", layer.Name);
        Line("f", "priority", Number(layer.Priority));
        foreach (var (key, value) in facts)
            Line("f", key, value);
        foreach (var actor in layer.Actors)
        {
            Line("a", actor.Id, actor.Name, actor.Country, actor.Sector, Number((int)actor.Kind), actor.Parent);
            foreach (var name in actor.Names)
                Line("n", name.Text, Number(name.From), Number(name.To), name.IsPerson ? "person" : "");
        }
        foreach (var agent in layer.Agents)
            Line("k", agent.Lemma, agent.Sector, Number((int)agent.Kind), agent.Role.ToString());
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var unfinished = Unfinished(path);
        // Nobody else writes it meanwhile; what a killed import left is written over.
        using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(bytes);
            file.Write(LastOf(bytes));
            file.Flush(flushToDisk: true);
        }
        File.Move(unfinished, path, overwrite: true);
    }

    internal static string Unfinished(string path) => Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.unfinished");

    private static ActorLayerFile Parse(string path, ReadOnlySpan<byte> bytes, long length)
    {
        var facts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var (actors, agents, names) = (ImmutableArray.CreateBuilder<ImportedActor>(), ImmutableArray.CreateBuilder<Agent>(), ImmutableArray.CreateBuilder<ImportedName>());
        string[]? head = null;
        void Complete()
        {
            if (head is not null)
                actors.Add(new(head[1], head[2], OrNull(head[3]), OrNull(head[4]), (ActorKind)int.Parse(head[5], CultureInfo.InvariantCulture), OrNull(head[6]), names.ToImmutable()));
            (head, _) = (null, 0);
            names.Clear();
        }
        foreach (var line in bytes.Split((byte)'\n'))
        {
            var cells = Encoding.UTF8.GetString(bytes[line]).Split('\t');
            switch (cells[0])
            {
                case "f": facts[cells[1]] = cells[2]; break;
                case "n": names.Add(new(cells[1], Year(cells[2]), Year(cells[3]), cells[4].Length > 0)); break;
                case "k": agents.Add(new(cells[1], cells[2], (ActorKind)int.Parse(cells[3], CultureInfo.InvariantCulture), Enum.Parse<AgentRole>(cells[4]))); break;
                case "a":
                    Complete();
                    head = cells;
                    break;
            }
        }
        Complete();
        var layer = new ActorLayer(Path.GetFileNameWithoutExtension(path), int.Parse(facts["priority"], CultureInfo.InvariantCulture), actors.ToImmutable(), agents.ToImmutable());
        return new ActorLayerFile(layer, facts.ToImmutable(), length);
    }

    private static byte[] LastOf(ReadOnlySpan<byte> bytes) => Encoding.ASCII.GetBytes($"end\t{Convert.ToHexStringLower(SHA256.HashData(bytes))}\n");

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static int? Year(string cell) => cell.Length == 0 ? null : int.Parse(cell, CultureInfo.InvariantCulture);

    private static string? OrNull(string cell) => cell.Length == 0 ? null : cell;

    private static ActorLayerException Damage(string path, string what) => new($"{path}: {what}: import the layer again");
}
