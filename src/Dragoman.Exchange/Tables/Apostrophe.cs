namespace Dragoman.Exchange.Tables;

/// <summary>
/// Keeps spreadsheets from running words as formulas ("=HYPERLINK(...)"), by an apostrophe that reading takes off again. Words that begin with
/// apostrophes before such a sign get one more, so that nothing is lost either way.
/// </summary>
/// <remarks>The signs are those of OWASP, "CSV Injection".</remarks>
public static class Apostrophe
{
    public static string Put(string words) => IsRun(words.AsSpan().TrimStart('\'')) ? "'" + words : words;

    public static string Take(string words) => words is ['\'', ..] && IsRun(words.AsSpan().TrimStart('\'')) ? words[1..] : words;

    private static bool IsRun(ReadOnlySpan<char> words) => words is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..];
}
