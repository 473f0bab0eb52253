namespace Dragoman.Lexicons;

/// <summary>titles.tsv and persons.tsv: what stands before a person's name, and given names.</summary>
public sealed class PersonTable
{
    private readonly PhraseTable<string> _titles;
    private readonly HashSet<string> _titleWords;
    private readonly Dictionary<string, string> _givenNames;

    private PersonTable(List<Phrase<string>> titles, Dictionary<string, string> givenNames)
    {
        _titles = new PhraseTable<string>(titles);
        _titleWords = titles.SelectMany(title => title.Words.Split(' ')).ToHashSet(StringComparer.Ordinal);
        _givenNames = givenNames;
    }

    public static PersonTable Read(TextReader titles, TextReader persons)
    {
        var titleRows = Tsv.Read("titles.tsv", titles, "lemma", "kind").SelectMany(row => row.List(0).Select(lemma => new Phrase<string>(lemma.ToLowerInvariant(), row[1]))).ToList();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Tsv.Read("persons.tsv", persons, "name", "gender")) names.TryAdd(row[0].ToLowerInvariant(), row[1]);
        return new PersonTable(titleRows, names);
    }

    public bool IsTitleWord(string lemma) => _titleWords.Contains(lemma);

    /// <summary>The kind of the title that ends at a word: military, police, government ...</summary>
    public bool TryFindTitle(int at, Func<int, string> lemmaAt, out string kind, out int length) => _titles.TryFind(at, lemmaAt, out kind, out length);

    public bool IsGivenName(string lowerCased) => _givenNames.ContainsKey(lowerCased);

    /// <summary>Whether only women bear a given name.</summary>
    public bool IsOfWomen(string lowerCased) => _givenNames.GetValueOrDefault(lowerCased) is "f";

    /// <summary>Whether only men bear a given name.</summary>
    public bool IsOfMen(string lowerCased) => _givenNames.GetValueOrDefault(lowerCased) is "m";
}
