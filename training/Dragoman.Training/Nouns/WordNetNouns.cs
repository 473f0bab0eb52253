using System.Globalization;
using Dragoman.Lexicons;

namespace Dragoman.Training.Nouns;

/// <summary>The nouns of a WordNet 3 database: index.noun, data.noun and cntlist.rev, as wndb(5WN) and cntlist(5WN) describe them.</summary>
internal sealed class WordNetNouns
{
    private readonly Dictionary<int, (string Name, int[] Hypernyms)> _synsets = [];
    private readonly Dictionary<(string Lemma, int Sense), int> _counts = [];
    private readonly string _folder;

    private WordNetNouns(string folder) => _folder = folder;

    public static WordNetNouns Open(string folder)
    {
        var nouns = new WordNetNouns(folder);
        foreach (var line in nouns.Lines("data.noun")) nouns.AddSynset(line.Split('|')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        foreach (var line in nouns.Lines("cntlist.rev")) nouns.AddCount(line.Split(' '));
        return nouns;
    }

    /// <summary>Lemmas of one word with their senses, the most frequent first; the count is that of the sense in the concordances, 0 where unseen.</summary>
    public IEnumerable<(string Lemma, (int Synset, int Count)[] Senses)> Lemmas()
    {
        foreach (var line in Lines("index.noun"))
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var (lemma, senses) = (cells[0], int.Parse(cells[2], CultureInfo.InvariantCulture));
            if (lemma.Length > 1 && lemma.All(char.IsAsciiLetterLower))
                yield return (lemma, [.. cells[^senses..].Select((offset, i) => (int.Parse(offset, CultureInfo.InvariantCulture), _counts.GetValueOrDefault((lemma, i + 1))))]);
        }
    }

    /// <summary>The class of the nearest synset above (or at) one that has a class; None where none has.</summary>
    public NounClass ClassOf(int synset, IReadOnlyDictionary<string, NounClass> roots)
    {
        var (level, seen) = (new List<int> { synset }, new HashSet<int>());
        while (level.Count > 0)
        {
            foreach (var at in level)
                if (roots.TryGetValue(_synsets[at].Name, out var named))
                    return named;
            level = [.. level.Where(seen.Add).SelectMany(at => _synsets[at].Hypernyms)];
        }
        return NounClass.None;
    }

    /// <summary>offset, file, "n", words in hexadecimal, word and number in its file each, pointers: symbol, offset, part of speech, source and target.</summary>
    private void AddSynset(string[] cells)
    {
        var words = int.Parse(cells[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var first = 4 + (words * 2);
        var pointers = int.Parse(cells[first], CultureInfo.InvariantCulture);
        var hypernyms = Enumerable.Range(0, pointers).Select(i => first + 1 + (i * 4)).Where(at => cells[at] is "@" or "@i");
        // A synset is called by its first word and that word's number in the lexicographer's file: "03:event0".
        var name = $"{cells[1]}:{cells[4].ToLowerInvariant()}{cells[5]}";
        _synsets.Add(int.Parse(cells[0], CultureInfo.InvariantCulture), (name, [.. hypernyms.Select(at => int.Parse(cells[at + 1], CultureInfo.InvariantCulture))]));
    }

    /// <summary>"prosecution%1:04:00:: 1 6": sense key, number of the sense, count.</summary>
    private void AddCount(string[] cells)
    {
        if (cells[0].Split('%') is [var lemma, ['1', ..]])
            _counts[(lemma, int.Parse(cells[1], CultureInfo.InvariantCulture))] = int.Parse(cells[2], CultureInfo.InvariantCulture);
    }

    private IEnumerable<string> Lines(string file) => File.ReadLines(Path.Combine(_folder, file)).Where(line => line is [not ' ', ..]);
}
