using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Gazetteers.Packing;

/// <summary>Lines that are wrong, noted as they are met.</summary>
/// <param name="First">In the order of the files and lines.</param>
internal sealed record PartErrors(long Count, ImmutableArray<InputError> First)
{
    /// <summary>Of one import; more of them say nothing new.</summary>
    public const int MostTold = 100;

    public static void Write(BinaryWriter to, int source, int line, string why)
    {
        to.Write7BitEncodedInt(source);
        to.Write7BitEncodedInt(line);
        to.Write(why);
    }

    public static PartErrors Load(string work, string[] wheres)
    {
        var (count, first) = (0L, new PriorityQueue<(int Source, int Line, string Why), (int, int)>(Comparer<(int, int)>.Create((one, other) => other.CompareTo(one))));
        foreach (var error in Spool.Read(work, Parts.Name, Parts.Errors, Read).Concat(Spool.Read(work, PartFinishing.LateErrors, 0, Read)))
        {
            count++;
            first.Enqueue(error, (error.Source, error.Line));
            if (first.Count > MostTold)
                first.Dequeue();
        }
        return new(count,
        [
            .. first.UnorderedItems.OrderBy(item => item.Priority).Select(item => item.Element)
                .Select(error => new InputError(string.Create(CultureInfo.InvariantCulture, $"{wheres[error.Source]}:{error.Line}"), error.Why, "This line is left out.")),
        ]);
    }

    private static (int Source, int Line, string Why) Read(BinaryReader from) => (from.Read7BitEncodedInt(), from.Read7BitEncodedInt(), from.ReadString());
}
