namespace Dragoman.Evaluation.Names;

/// <summary>
/// Reads sentences in columns, a word a line, in the manners of the CoNLL shared tasks: the word first and its tag last, or numbered words with the tag third (UNER). Tags are IOB1,
/// where a name begins with I unless it follows another of its kind, or IOB2.
/// </summary>
public static class ColumnText
{
    public static IEnumerable<NamedSentence> Read(string path)
    {
        var (forms, tags) = (new List<string>(), new List<string>());
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal) || line.StartsWith("-DOCSTART-", StringComparison.Ordinal)) continue;
            var cells = line.Split(['\t', ' '], StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length > 1)
            {
                var isNumbered = cells.Length >= 3 && cells[0].All(char.IsAsciiDigit) && IsTag(cells[2]);
                forms.Add(isNumbered ? cells[1] : cells[0]);
                tags.Add(isNumbered ? cells[2] : cells[^1]);
            }
            else if (forms.Count > 0)
            {
                yield return new([.. forms], [.. Names(tags)]);
                forms.Clear();
                tags.Clear();
            }
        }
    }

    private static bool IsTag(string cell) => cell is "O" || cell.StartsWith("B-", StringComparison.Ordinal) || cell.StartsWith("I-", StringComparison.Ordinal);

    private static IEnumerable<GoldName> Names(List<string> tags)
    {
        var first = -1;
        for (var i = 0; i <= tags.Count; i++)
        {
            var goesOn = first >= 0 && i < tags.Count && tags[i] == "I-" + tags[first][2..];
            if (first >= 0 && !goesOn) yield return new(first, i - 1, tags[first][2..], 0);
            if (!goesOn) first = i < tags.Count && tags[i] is not "O" ? i : -1;
        }
    }
}
