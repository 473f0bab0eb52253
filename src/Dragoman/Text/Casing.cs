using System.Buffers;
using System.Text.RegularExpressions;

namespace Dragoman.Text;

/// <summary>
/// Gives the words of a report that is all in capitals, as wires once were, the letters that they would have elsewhere: "GUERRILLAS KILLED MAYOR
/// ANTONIO RIOS" is read as "Guerrillas killed mayor Antonio Rios". The table is casing.tsv: what it hasn't is a name.
/// </summary>
public sealed partial class Casing
{
    private const int FewestLetters = 40;
    private const double MostSmall = 0.02;

    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _forms;

    private readonly Dictionary<string, List<string[]>> _names;

    private Casing(Dictionary<string, string> forms, Dictionary<string, List<string[]>> names) => (_forms, _names) = (forms.GetAlternateLookup<ReadOnlySpan<char>>(), names);

    /// <summary>Reads rows of one form, a word or a name of several, written as it is inside of a sentence.</summary>
    public static Casing Read(TextReader reader)
    {
        var forms = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var names = new Dictionary<string, List<string[]>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (_, fields) in TableRows.Read(reader))
        {
            if (fields[0].Split(' ') is not [var first, _, ..] parts) forms.TryAdd(fields[0], fields[0]);
            else if (names.TryGetValue(first, out var known)) known.Add(parts);
            else names.Add(first, [parts]);
        }
        return new Casing(forms, names);
    }

    /// <summary>Whether a text has next to no small letters.</summary>
    internal static bool IsAllCapitals(ReadOnlySpan<char> text)
    {
        var (capitals, small) = (0, 0);
        foreach (var c in text)
            if (char.IsUpper(c)) capitals++;
            else if (char.IsLower(c)) small++;
        return capitals >= FewestLetters && small <= MostSmall * capitals;
    }

    /// <summary>The same characters but for their case.</summary>
    internal string Restore(string text, IReadOnlyList<Block> blocks)
    {
        var letters = text.ToCharArray();
        var bracketed = Bracketed().Matches(text).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        ReadOnlySpan<Match> words = Words().Matches(text).ToArray();
        var first = 0;
        foreach (var block in blocks)
        {
            while (first < words.Length && words[first].Index < block.Span.Start) first++;
            var end = first;
            while (end < words.Length && words[end].Index < block.Span.End) end++;
            Restore(text, letters, block, words[first..end], bracketed);
        }
        return new string(letters);
    }

    private void Restore(string text, char[] letters, Block block, ReadOnlySpan<Match> words, HashSet<string> bracketed)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var opens = block.Kind is BlockKind.Dateline || i == 0 || Opens(text.AsSpan(words[i - 1].Index + words[i - 1].Length, word.Index - words[i - 1].Index - words[i - 1].Length));
            var form = FormOf(text, words, i, bracketed);
            for (var k = 0; k < word.Length; k++)
                letters[word.Index + k] = k < form.Length ? form[k] : char.ToLowerInvariant(text[word.Index + k]);
            if (opens) letters[word.Index] = char.ToUpperInvariant(letters[word.Index]);
        }
        for (var i = 0; i < words.Length; i++)
            if (_names.TryGetValue(words[i].Groups["stem"].Value, out var names))
                foreach (var parts in names)
                    Write(parts, text, letters, words[i..]);
    }

    /// <summary>A name of several words with the capitals that it has.</summary>
    private static void Write(string[] parts, string text, char[] letters, ReadOnlySpan<Match> words)
    {
        if (parts.Length > words.Length) return;
        for (var k = 0; k < parts.Length; k++)
            if (!words[k].Groups["stem"].ValueSpan.Equals(parts[k], StringComparison.OrdinalIgnoreCase) || (k > 0 && !text.AsSpan(words[k - 1].Index + words[k - 1].Length, words[k].Index - words[k - 1].Index - words[k - 1].Length).IsWhiteSpace())) return;
        for (var k = 0; k < parts.Length; k++)
            if (char.IsUpper(parts[k][0])) letters[words[k].Index] = char.ToUpperInvariant(letters[words[k].Index]);
    }

    private string FormOf(string text, ReadOnlySpan<Match> words, int i, HashSet<string> bracketed)
    {
        var (word, stem) = (words[i], words[i].Groups["stem"].Value);
        if (stem is "ST" or "ND" or "RD" or "TH" or "D" && Before(text, word, 1) is >= '0' and <= '9') return stem.ToLowerInvariant();
        if (IsCode(text, word, stem) || bracketed.Contains(stem)) return stem;
        if (After(text, word) is '.' && stem.Length == 1) return stem;
        if (stem is "MAY" or "MARCH" && Before(text, word, 2) is >= '0' and <= '9') return Capitalised(stem);
        if (Particle(text, words, i, stem) is { } particle) return particle;
        return Find(stem) ?? (IsShortName(stem) ? stem : Capitalised(stem));
    }

    /// <summary>"M-19", "C4", but "3RD" is no name.</summary>
    private static bool IsCode(string text, Match word, string stem) =>
        stem.Length <= 3 && stem is not ("KM" or "MM")
        && (Before(text, word, 1) is >= '0' and <= '9' || After(text, word) is >= '0' and <= '9' || (After(text, word) is '-' && After(text, word, 1) is >= '0' and <= '9'));

    /// <summary>Words between the parts of Spanish and Portuguese names, and before them: "San Luis de la Reina", "La Esperanza".</summary>
    private string? Particle(string text, ReadOnlySpan<Match> words, int i, string stem)
    {
        if (stem is not ("DE" or "DEL" or "LA" or "LAS" or "LOS" or "EL" or "Y" or "DA" or "DOS")) return null;
        var isWithin = i > 0 && words[i].Index == words[i - 1].Index + words[i - 1].Length + 1 && text[words[i].Index - 1] is ' ' && Find(words[i - 1].Groups["stem"].Value) is null;
        return stem is "DE" or "DEL" or "Y" or "DA" || (isWithin && words[i - 1].Value is "DE") ? stem.ToLowerInvariant() : Capitalised(stem);
    }

    private string? Find(ReadOnlySpan<char> stem)
    {
        if (_forms.TryGetValue(stem, out var form)) return form;
        foreach (var ending in Endings)
            if (stem.Length - ending.Length > 3 && stem.EndsWith(ending, StringComparison.Ordinal) && _forms.TryGetValue(stem[..^ending.Length], out form) && char.IsLower(form[0]))
                return stem.ToString().ToLowerInvariant();
        return null;
    }

    private static readonly SearchValues<char> Vowels = SearchValues.Create("AEIOUY");

    private static readonly string[] Endings = ["S", "ES", "D", "ED", "R", "ER", "ING", "LY"];

    private static bool IsShortName(string stem) => stem.Length is > 1 and <= 6 && stem.AsSpan().IndexOfAny(Vowels) < 0 && stem is not ("MR" or "MRS" or "DR" or "ST" or "LT" or "SGT" or "CPL" or "MSGR" or "GRL");

    private static string Capitalised(string stem) => stem[..1] + stem[1..].ToLowerInvariant();

    /// <summary>A sentence begins behind a full stop, and speech behind a colon and a quotation mark.</summary>
    private static bool Opens(ReadOnlySpan<char> between) =>
        between.IndexOfAny("?!") >= 0 || between.Contains("\n\n", StringComparison.Ordinal) || (between.IndexOf('.') is >= 0 and var stop && between[stop..].IndexOfAny(" \n") > 0) || (between.IndexOf(':') >= 0 && between.IndexOf('"') >= 0) || between.EndsWith("] ", StringComparison.Ordinal) && between.Contains("TEXT", StringComparison.Ordinal);

    private static char After(string text, Match word, int more = 0) => word.Index + word.Length + more < text.Length ? text[word.Index + word.Length + more] : '\n';

    private static char Before(string text, Match word, int distance) => word.Index >= distance ? text[word.Index - distance] : '\n';

    [GeneratedRegex(@"(?<stem>\p{L}+)('\p{L}+)?")]
    private static partial Regex Words();

    [GeneratedRegex(@"[\[(](?<name>\p{Lu}{2,8})[\])]")]
    private static partial Regex Bracketed();
}
