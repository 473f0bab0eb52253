using System.Globalization;

namespace Dragoman.Cli.Archiving;

/// <summary>A file of addresses: one a line, before "#" or in a line of its own comments; blank lines are nothing. Behind an address, "every 2h" says how often it is followed.</summary>
internal static class AddressList
{
    private const int LongestList = 16 << 20;

    /// <exception cref="IOException">The file can't be read, or is no list.</exception>
    public static IReadOnlyList<AddSource> Read(string path)
    {
        if (new FileInfo(path).Length > LongestList)
            throw new IOException($"larger than {LongestList.ToString(CultureInfo.InvariantCulture)} bytes");
        return [.. File.ReadLines(path).Select((line, i) => (Line: WithoutComment(line), Number: i + 1)).Where(pair => pair.Line.Length > 0).Select(pair => Of(path, pair.Line, pair.Number))];
    }

    private static AddSource Of(string path, string line, int number) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var word, .. var more] && AddSource.IsAddress(word) && AddSource.TryAddress(word, out var address) && TryEvery(more, out var every)
        ? new AddSource.Web(address) { Every = every }
        : new AddSource.Wrong(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}"), $"no address of the web: '{line}'");

    private static bool TryEvery(string[] words, out TimeSpan? every)
    {
        every = null;
        return words is [] || (words is ["every", var rhythm] && (every = Rhythm.Of(rhythm)) is not null);
    }

    // Addresses may hold a "#" themselves; a comment has a space before it.
    private static string WithoutComment(string line)
    {
        var trimmed = line.Trim().TrimStart('\uFEFF');
        var comment = trimmed.StartsWith('#') ? 0 : trimmed.IndexOf(" #", StringComparison.Ordinal);
        return (comment < 0 ? trimmed : trimmed[..comment]).Trim();
    }
}
