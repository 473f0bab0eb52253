namespace Dragoman.Text;

/// <summary>What a full stop after an abbreviation may mean.</summary>
internal enum Abbreviation
{
    None,
    /// <summary>"Gen. Haftar": a name follows; never the end of a sentence.</summary>
    Title,
    /// <summary>"i.e.", "approx.": more of the sentence follows.</summary>
    Inner,
    /// <summary>"No. 5": an abbreviation before a number only.</summary>
    Number,
    /// <summary>"in the U.S.", "at 5 p.m.", "Jan.": the end of a sentence where a word follows that usually begins one.</summary>
    Closing,
}

/// <summary>How words are written: abbreviations, contractions, articles of romanised names, units, prefixes. The table is abbreviations.tsv.</summary>
public sealed class Orthography
{
    private readonly Dictionary<string, Abbreviation>.AlternateLookup<ReadOnlySpan<char>> _abbreviations;
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _contractions;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _articles, _prefixes, _units, _starters, _domains, _pronouns, _calendar;

    private Orthography(Dictionary<string, Abbreviation> abbreviations, Dictionary<string, int[]> contractions, Dictionary<string, HashSet<string>> sets)
    {
        foreach (var (form, kind) in abbreviations.ToArray())
        {
            // Wires in capitals, "GEN. HAFTAR", and careless writing, "gen. Haftar"; but "sat." and "mar." are words.
            abbreviations.TryAdd(form.ToUpperInvariant(), kind);
            if (kind == Abbreviation.Title)
                abbreviations.TryAdd(form.ToLowerInvariant(), kind);
        }
        _abbreviations = abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
        _contractions = contractions.GetAlternateLookup<ReadOnlySpan<char>>();
        _articles = Set(sets, "article", StringComparer.OrdinalIgnoreCase);
        _prefixes = Set(sets, "prefix", StringComparer.OrdinalIgnoreCase);
        _units = Set(sets, "unit", StringComparer.Ordinal);
        _starters = Set(sets, "starter", StringComparer.Ordinal);
        _domains = Set(sets, "domain", StringComparer.Ordinal);
        _calendar = Set(sets, "calendar", StringComparer.OrdinalIgnoreCase);
        _pronouns = Set(sets, "pronoun", StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads rows "kind, form, parts"; parts is there for contractions only.</summary>
    /// <exception cref="FormatException">A row is corrupt: file, line and what is wrong.</exception>
    public static Orthography Read(TextReader reader, string file = "abbreviations.tsv")
    {
        var abbreviations = new Dictionary<string, Abbreviation>(StringComparer.Ordinal);
        var contractions = new Dictionary<string, int[]>(StringComparer.OrdinalIgnoreCase);
        var sets = SetKinds.ToDictionary(kind => kind, _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var (line, fields) in TableRows.Read(reader))
        {
            if (fields.Length < 2 || fields[1].Length == 0)
                throw TableRows.Corrupt(file, line, "a row needs a kind and a form");
            var (kind, form) = (fields[0], fields[1]);
            var isNew = kind switch
            {
                "contraction" => contractions.TryAdd(form, PartsOf(form, fields, file, line)),
                _ when sets.TryGetValue(kind, out var set) => set.Add(form),
                _ => abbreviations.TryAdd(form, AbbreviationOf(kind, file, line)),
            };
            if (!isNew)
                throw TableRows.Corrupt(file, line, $"'{form}' stands twice under '{kind}'");
        }
        return new Orthography(abbreviations, contractions, sets);
    }

    internal Abbreviation AbbreviationOf(ReadOnlySpan<char> word) => _abbreviations.TryGetValue(word, out var kind) ? kind : Abbreviation.None;

    /// <summary>Lengths of the parts of "cannot" (3, 3); null for any other word.</summary>
    internal int[]? ContractionParts(ReadOnlySpan<char> word) => _contractions.TryGetValue(word, out var parts) ? parts : null;

    /// <summary>"al" of "al-Wefaq".</summary>
    internal bool IsArticle(ReadOnlySpan<char> word) => _articles.Contains(word);

    /// <summary>"non" of "non-combatant".</summary>
    internal bool IsPrefix(ReadOnlySpan<char> word) => _prefixes.Contains(word);

    /// <summary>"km" of "26km".</summary>
    internal bool IsUnit(ReadOnlySpan<char> word) => _units.Contains(word);

    /// <summary>"The", "He", "Meanwhile": capitalised, they usually begin a sentence.</summary>
    internal bool IsStarter(ReadOnlySpan<char> word) => _starters.Contains(word);

    /// <summary>"com" of "example.com", "pdf" of "report.pdf".</summary>
    internal bool IsDomain(ReadOnlySpan<char> word) => _domains.Contains(word);

    /// <summary>"they" of "they'd".</summary>
    internal bool IsPronoun(ReadOnlySpan<char> word) => _pronouns.Contains(word);

    /// <summary>"Tuesday" of "at 5 p.m. Tuesday".</summary>
    internal bool IsCalendar(ReadOnlySpan<char> word) => _calendar.Contains(word);

    private static readonly string[] SetKinds = ["article", "prefix", "unit", "starter", "domain", "pronoun", "calendar"];

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(Dictionary<string, HashSet<string>> sets, string kind, StringComparer comparer) =>
        sets[kind].ToHashSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();

    private static Abbreviation AbbreviationOf(string kind, string file, int line) => kind switch
    {
        "title" => Abbreviation.Title,
        "inner" => Abbreviation.Inner,
        "number" => Abbreviation.Number,
        "closing" => Abbreviation.Closing,
        _ => throw TableRows.Corrupt(file, line, $"unknown kind '{kind}'"),
    };

    private static int[] PartsOf(string form, string[] fields, string file, int line)
    {
        var parts = fields.Length > 2 ? fields[2].Split(' ') : [];
        return string.Concat(parts) == form && parts.Length > 1
            ? [.. parts.Select(part => part.Length)]
            : throw TableRows.Corrupt(file, line, $"the parts of '{form}' don't spell it");
    }
}
