namespace Dragoman.Text;

/// <summary>The phrases of web pages and wires that are no part of a report. The table is boilerplate.tsv.</summary>
public sealed class Boilerplate
{
    private const int LongestWhole = 60;

    private readonly Dictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _credits;

    private sealed record Phrase(PhraseKind Kind, string Words);

    private enum PhraseKind { Whole, Start, Short, Caption, Menu, Credit }

    private Boilerplate(List<Phrase> phrases)
    {
        _byFirstWord = phrases.Where(phrase => phrase.Kind != PhraseKind.Credit)
            .GroupBy(phrase => FirstWord(phrase.Words).ToString(), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _credits = phrases.Where(phrase => phrase.Kind == PhraseKind.Credit).Select(phrase => phrase.Words)
            .ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads rows "kind, phrase".</summary>
    /// <exception cref="FormatException">A row is corrupt: file, line and what is wrong.</exception>
    public static Boilerplate Read(TextReader reader, string file = "boilerplate.tsv")
    {
        var phrases = new List<Phrase>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (line, fields) in TableRows.Read(reader))
        {
            if (fields.Length < 2 || fields[1].Trim().Length == 0)
                throw TableRows.Corrupt(file, line, "a row needs a kind and a phrase");
            if (!seen.Add(fields[0] + "\t" + fields[1]))
                throw TableRows.Corrupt(file, line, $"'{fields[1]}' stands twice under '{fields[0]}'");
            phrases.Add(new Phrase(KindOf(fields[0], file, line), fields[1]));
        }
        return new Boilerplate(phrases);
    }

    /// <summary>"Read also: ...", "Share this", "© 2021 ...".</summary>
    internal bool Is(ReadOnlySpan<char> line) =>
        line[0] == '\u00A9' || Matches(line, PhraseKind.Whole) || Matches(line, PhraseKind.Start) || Matches(line, PhraseKind.Short) || IsMenuLine(line);

    /// <summary>"Photo: ...", "FILE - ...".</summary>
    internal bool IsCaptionStart(ReadOnlySpan<char> line) => Matches(line, PhraseKind.Caption);

    /// <summary>"Home", "Sport", "Log in": an entry of a menu, if others are about it.</summary>
    internal bool IsMenuEntry(ReadOnlySpan<char> line) => Matches(line, PhraseKind.Menu);

    /// <summary>"AFP", "Getty Images".</summary>
    internal bool IsAgency(ReadOnlySpan<char> words) => _credits.Contains(words);

    /// <summary>"AFP", "AFP/Getty", "Ali Haddad/Reuters".</summary>
    internal bool IsCredit(ReadOnlySpan<char> words)
    {
        if (IsAgency(words))
            return true;
        foreach (var part in words.SplitAny('/', ',', '-', ' ', ':'))
            if (_credits.Contains(words[part]))
                return true;
        return false;
    }

    private bool Matches(ReadOnlySpan<char> line, PhraseKind kind)
    {
        if (!_byFirstWord.TryGetValue(FirstWord(line), out var phrases))
            return false;
        foreach (var phrase in phrases)
            if (phrase.Kind == kind && line.StartsWith(phrase.Words, StringComparison.OrdinalIgnoreCase) && Fits(line, phrase))
                return true;
        return false;
    }

    private static bool Fits(ReadOnlySpan<char> line, Phrase phrase)
    {
        var rest = line[phrase.Words.Length..];
        return phrase.Kind switch
        {
            PhraseKind.Whole or PhraseKind.Menu => rest.Trim(" .:!>»›|0123456789()").IsEmpty,
            PhraseKind.Short => line.Length <= LongestWhole && (rest.IsEmpty || !char.IsLetter(rest[0])) && rest is not [.., '.'],
            _ => rest.IsEmpty || !char.IsLetter(rest[0]) || !char.IsLetter(phrase.Words[^1]),
        };
    }

    /// <summary>"Home | World | Africa".</summary>
    private static bool IsMenuLine(ReadOnlySpan<char> line) => line.Length < 400 && line.Count('|') >= 2 && line[^1] != '.' && line.Length / line.Count('|') < 30;

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return text[..end];
    }

    private static PhraseKind KindOf(string kind, string file, int line) => kind switch
    {
        "whole" => PhraseKind.Whole,
        "start" => PhraseKind.Start,
        "short" => PhraseKind.Short,
        "caption" => PhraseKind.Caption,
        "menu" => PhraseKind.Menu,
        "credit" => PhraseKind.Credit,
        _ => throw TableRows.Corrupt(file, line, $"unknown kind '{kind}'"),
    };
}
