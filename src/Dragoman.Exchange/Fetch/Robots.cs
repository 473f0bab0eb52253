using System.Globalization;

namespace Dragoman.Exchange.Fetch;

/// <summary>A robots.txt as it applies to this program. RFC 9309</summary>
internal sealed class Robots
{
    public const string Agent = "Dragoman";

    /// <summary>What the RFC makes a reader look at, at least.</summary>
    public const int Longest = 500 << 10;

    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    private readonly List<(string Pattern, bool IsAllowed)> _rules = [];

    private Robots()
    {
    }

    public static Robots AllowAll { get; } = new();

    /// <summary>Where it can't be had, nothing is allowed, and that is why.</summary>
    public FetchException? Trouble { get; private init; }

    /// <summary>"Crawl-delay: 10", which is no part of the RFC; a minute at most.</summary>
    public TimeSpan Delay { get; private set; }

    public static Robots Unreachable(FetchException trouble) => new() { Trouble = trouble, _rules = { ("/", false) } };

    public static Robots Parse(string text)
    {
        var (own, others) = (new Robots(), new Robots());
        var (hasOwn, isHead) = (false, false);
        var current = new List<Robots>();
        foreach (var (field, value) in Lines(text))
        {
            if (field == "user-agent")
            {
                if (!isHead)
                    current.Clear();
                isHead = true;
                var isOwn = value.StartsWith(Agent, StringComparison.OrdinalIgnoreCase);
                hasOwn |= isOwn;
                if (isOwn || value == "*")
                    current.Add(isOwn ? own : others);
                continue;
            }
            isHead = false;
            foreach (var group in current)
                group.Add(field, value);
        }
        return hasOwn ? own : others;
    }

    /// <summary>The longest pattern that matches decides; of two as long, the one that allows.</summary>
    /// <param name="path">With its query: "/news/?page=2".</param>
    public bool Allows(string path) => _rules
        .Where(rule => Matches(path, rule.Pattern))
        .OrderByDescending(rule => rule.Pattern.Length).ThenByDescending(rule => rule.IsAllowed)
        .Select(rule => rule.IsAllowed).FirstOrDefault(true);

    private void Add(string field, string value)
    {
        if (field is "allow" or "disallow" && value.Length > 0)
            _rules.Add((Encoded(value), field == "allow"));
        else if (field == "crawl-delay" && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
            Delay = seconds < LongestDelay.TotalSeconds ? TimeSpan.FromSeconds(seconds) : LongestDelay;
    }

    /// <summary>As addresses are sent: "/später" is "/sp%C3%A4ter". RFC 9309, section 2.2.2</summary>
    private static string Encoded(string pattern) => System.Text.Ascii.IsValid(pattern) ? pattern : string.Concat(pattern.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));

    private static IEnumerable<(string Field, string Value)> Lines(string text) =>
        from line in text.ReplaceLineEndings("\n").Split('\n')
        let words = line.Split('#')[0]
        let colon = words.IndexOf(':', StringComparison.Ordinal)
        where colon > 0
        select (words[..colon].Trim().ToLowerInvariant(), words[(colon + 1)..].Trim());

    /// <summary>"*" stands for anything, "$" at the end for the end. Greedy from left to right, so that no pattern takes more than the product of the lengths.</summary>
    private static bool Matches(string path, string pattern)
    {
        var isWhole = pattern.EndsWith('$');
        var parts = (isWhole ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        foreach (var part in parts[1..])
        {
            var found = path.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + part.Length;
        }
        return !isWhole || at == path.Length || (parts.Length > 1 && path.EndsWith(parts[^1], StringComparison.Ordinal));
    }
}
