using System.Collections.Immutable;
using CsvHelper;
using Dragoman.Entities.Names;

namespace Dragoman.Evaluation.Spellings;

/// <summary>toponym-pairs-kenya: names of events against names of gazetteers, judged by hand; a name is looked up among all the others but those that fold alike.</summary>
public static class KenyaExam
{
    private const int Most = 10;

    /// <returns>Names whose matches are all spelled otherwise, and names of which no pair is a match.</returns>
    public static (SpellingScore Hard, SpellingScore Unmatched) Run(string folder, SpellingCosts costs)
    {
        var pairs = Read(folder).ToArray();
        var names = pairs.Select(pair => pair.Other).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        var numbers = names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        var index = new NameIndex(costs, names.Select((name, i) => (name, i)));
        var groups = pairs.GroupBy(pair => pair.One, StringComparer.Ordinal).Select(group => (Name: group.Key,
            Matches: group.Where(pair => pair.IsMatch).Select(pair => pair.Other).ToHashSet(StringComparer.Ordinal))).ToArray();
        var asked = groups.Where(group => group.Matches.Any(name => name != group.Name)).ToArray();
        var hard = asked.Select(group => Look(index, numbers, group.Name, group.Matches)).ToImmutableArray();
        var before = Environment.CpuUsage.TotalTime;
        foreach (var (name, matches) in asked)
            Look(index, numbers, name, matches);
        var time = (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / asked.Length;
        var unmatched = groups.Where(group => group.Matches.Count == 0).Select(group => Look(index, numbers, group.Name, group.Matches)).ToImmutableArray();
        return (new("kenya.hard", hard, index.Count, time), new("kenya.unmatched", unmatched, index.Count, null));
    }

    private static LookUp Look(NameIndex index, Dictionary<string, int> numbers, string name, HashSet<string> matches)
    {
        var found = new NameMatch[Most];
        var others = found[..index.FindWithout(numbers.GetValueOrDefault(name, -1), name, 0, index.Count, found)];
        var right = matches.Select(match => numbers[match]).ToHashSet();
        NameMatch? first = others.Where(match => right.Contains(match.Entry)).Select(match => (NameMatch?)match).FirstOrDefault();
        NameMatch? wrong = others.Where(match => !right.Contains(match.Entry)).Select(match => (NameMatch?)match).FirstOrDefault();
        return new(first, others.Length > 0 && right.Contains(others[0].Entry), others.Length > 0 ? others[0] : null, wrong);
    }

    private static IEnumerable<(string One, string Other, bool IsMatch)> Read(string folder)
    {
        using var csv = CsvReader.Create(File.OpenRead(Path.Combine(folder, "toponym-pairs-kenya", "handlabelled_pairs.csv")));
        while (csv.Read())
            yield return (RomanisedName.Fold(csv.GetString("name_cleaner_a")), RomanisedName.Fold(csv.GetString("name_cleaner_b")), csv.GetString("rex_match") == "1");
    }
}
