using Dragoman.Claims;

namespace Dragoman.Lexicons;

/// <summary>counts.tsv: what a number counts, by the sense or the class of its event, or by the noun it stands with.</summary>
public sealed class CountTable
{
    private readonly Dictionary<string, QuantityKind> _byClass;
    private readonly Dictionary<string, QuantityKind> _byWord;

    private readonly Dictionary<string, QuantityKind> _byTrigger;

    private CountTable(Dictionary<string, QuantityKind> byClass, Dictionary<string, QuantityKind> byWord, Dictionary<string, QuantityKind> byTrigger) => (_byClass, _byWord, _byTrigger) = (byClass, byWord, byTrigger);

    public static CountTable Read(TextReader reader, EventTable events, TriggerTable triggers)
    {
        var ids = triggers.All.Select(trigger => trigger.Id).ToHashSet(StringComparer.Ordinal);
        var byTrigger = new Dictionary<string, QuantityKind>(StringComparer.Ordinal);
        var byClass = new Dictionary<string, QuantityKind>(StringComparer.Ordinal);
        var byWord = new Dictionary<string, QuantityKind>(StringComparer.Ordinal);
        foreach (var row in Tsv.Read("counts.tsv", reader, "key", "of", "kind"))
        {
            var kind = Enum.TryParse<QuantityKind>(row[2].Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var value) ? value : throw row.Error($"unknown kind '{row[2]}'");
            if (row[1] == "class" && !events.Contains(row[0])) throw row.Error($"unknown event class '{row[0]}'");
            if (row[1] == "trigger" && !ids.Contains(row[0])) throw row.Error($"unknown trigger '{row[0]}'");
            var table = row[1] switch { "class" => byClass, "word" => byWord, "trigger" => byTrigger, _ => throw row.Error($"'{row[1]}' is neither class, word nor trigger") };
            if (!table.TryAdd(row[0], kind)) throw row.Error($"'{row[0]}' occurs twice");
        }
        return new CountTable(byClass, byWord, byTrigger);
    }

    /// <summary>What is counted by an event: beheadings are counted in the dead, whatever other attacks with blades are.</summary>
    public QuantityKind? Of(Trigger trigger) => _byTrigger.TryGetValue(trigger.Id, out var kind) ? kind : OfClass(trigger.Class);

    public QuantityKind? OfClass(string eventClass) => _byClass.TryGetValue(eventClass, out var kind) ? kind : null;

    public QuantityKind? OfWord(string lemma) => _byWord.TryGetValue(lemma, out var kind) ? kind : null;
}
