using System.Text;

namespace Dragoman.Evaluation.Names;

/// <summary>Names that were read wrongly, by what they are and what was made of them, the most frequent confusion first.</summary>
public sealed class NameErrors
{
    private const int Around = 6;

    private readonly SortedDictionary<string, List<string>> _classes = new(StringComparer.Ordinal);

    public void Add(string[] forms, IReadOnlyCollection<GoldName> gold, IReadOnlyCollection<GoldName> found)
    {
        foreach (var name in gold.Except(found))
        {
            var (same, overlapping) = (found.FirstOrDefault(other => IsSame(other, name)), found.FirstOrDefault(other => other.First <= name.Last && name.First <= other.Last && other.Depth == name.Depth));
            Note(same.Kind is not null ? $"{name.Kind} as {same.Kind}" : overlapping.Kind is not null ? $"{name.Kind} with other bounds" : $"{name.Kind} missed", forms, name, overlapping);
        }
        foreach (var name in found.Except(gold).Where(name => !gold.Any(other => other.First <= name.Last && name.First <= other.Last && other.Depth == name.Depth)))
            Note($"no name, as {name.Kind}", forms, name, default);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (name, examples) in _classes.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append("  ").Append(examples.Count).Append(' ').Append(name).Append('\n');
            foreach (var example in examples) text.Append("      ").Append(example).Append('\n');
        }
        return text.ToString();
    }

    private static bool IsSame(GoldName a, GoldName b) => (a.First, a.Last, a.Depth) == (b.First, b.Last, b.Depth);

    private void Note(string kind, string[] forms, GoldName name, GoldName other)
    {
        var (first, last) = (Math.Max(0, name.First - Around), Math.Min(forms.Length - 1, name.Last + Around));
        var shown = $"{string.Join(' ', forms[first..name.First])} [{string.Join(' ', forms[name.First..(name.Last + 1)])}] {string.Join(' ', forms[(name.Last + 1)..(last + 1)])}".Trim();
        if (other.Kind is not null && !IsSame(other, name)) shown += $"   <- {other.Kind} {string.Join(' ', forms[other.First..(other.Last + 1)])}";
        if (!_classes.TryGetValue(kind, out var examples)) _classes[kind] = examples = [];
        examples.Add(shown);
    }
}
