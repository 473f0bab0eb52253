using System.Globalization;

namespace Dragoman.Exchange.Gazetteers.Packing;

/// <summary>How far an import has come, so that one that was ended in the middle goes on there.</summary>
/// <param name="Source">The number of the file that is being read; all before it are done.</param>
/// <param name="Items">How many of its items are done with.</param>
/// <param name="Lengths">Of the files of the spool, up to which they belong to what is done.</param>
internal sealed record Journal(int Source, long Items, long Good, long LeftOut, long[] Lengths)
{
    private const string FileName = "journal";

    public static Journal? Read(string folder, string job)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path) || File.ReadAllLines(path) is not [var of, var numbers, var lengths] || of != job)
            return null;
        var cells = Array.ConvertAll(numbers.Split(' '), Number);
        return new((int)cells[0], cells[1], cells[2], cells[3], Array.ConvertAll(lengths.Split(' '), Number));
    }

    /// <summary>Whole or not at all.</summary>
    public void Write(string folder, string job)
    {
        var path = Path.Combine(folder, FileName);
        using (var file = new StreamWriter(path + ".new"))
        {
            file.Write($"{job}\n{string.Join(' ', new[] { Source, Items, Good, LeftOut }.Select(Text))}\n{string.Join(' ', Lengths.Select(Text))}\n");
            file.Flush();
            ((FileStream)file.BaseStream).Flush(flushToDisk: true);
        }
        File.Move(path + ".new", path, overwrite: true);
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
