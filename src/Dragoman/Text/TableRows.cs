namespace Dragoman.Text;

/// <summary>The rows of a tab-separated table: blank lines and lines that start with "# " are skipped.</summary>
internal static class TableRows
{
    public static IEnumerable<(int Line, string[] Fields)> Read(TextReader reader)
    {
        for (var line = 1; reader.ReadLine() is { } text; line++)
            if (text.Length > 0 && text != "#" && !text.StartsWith("# ", StringComparison.Ordinal))
                yield return (line, text.Split('\t'));
    }

    public static FormatException Corrupt(string file, int line, string what) => new($"{file}:{line}: {what}");
}
