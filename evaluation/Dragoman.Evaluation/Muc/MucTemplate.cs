using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Dragoman.Evaluation.Muc;

/// <summary>One template of a key or of an answer.</summary>
/// <param name="Message">"TST1-MUC3-0001"</param>
/// <param name="Optional">Whether it may be left out.</param>
public sealed partial record MucTemplate(string Message, string Number, bool Optional, ImmutableDictionary<int, ImmutableArray<MucFill>> Slots)
{
    /// <summary>Null where the report tells of no incident.</summary>
    public static IEnumerable<(string Message, MucTemplate? Template)> Read(TextReader reader)
    {
        var lines = new List<(int Slot, string Text)>();
        while (reader.ReadLine() is { } line)
        {
            if (SlotLine().Match(line) is { Success: true } slot)
            {
                var number = int.Parse(slot.Groups["slot"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
                if (number == 0 && lines is not []) yield return Template(lines);
                if (number == 0) lines.Clear();
                lines.Add((number, slot.Groups["fill"].Value.Trim()));
            }
            else if (line.StartsWith("      ", StringComparison.Ordinal) && line.Trim() is not "" and var more && lines is not [])
            {
                lines.Add((lines[^1].Slot, more));
            }
        }
        if (lines is not []) yield return Template(lines);
    }

    /// <summary>What a slot holds; nothing where it is null or doesn't apply.</summary>
    public ImmutableArray<MucFill> this[int slot] => Slots.GetValueOrDefault(slot, []);

    /// <summary>The types that would do.</summary>
    public ImmutableArray<string> Types => [.. this[MucSlots.Type].SelectMany(fill => fill.Values)];

    private static (string, MucTemplate?) Template(List<(int Slot, string Text)> lines)
    {
        var message = lines[0].Text.Split(' ')[0];
        var number = lines.Find(line => line.Slot == 1).Text ?? "*";
        if (number is "*") return (message, null);
        var slots = lines.Where(line => line.Slot >= 2 && line.Text is not ("*" or "-" or "")).GroupBy(line => line.Slot)
            .ToImmutableDictionary(group => group.Key, group => group.Select(line => MucFill.Read(line.Text, group.Key == MucSlots.Place)).ToImmutableArray());
        return (message, new(message, number.Split(' ')[0], number.Contains("OPTIONAL", StringComparison.Ordinal), slots));
    }

    [GeneratedRegex(@"^\s*(?<slot>\d{1,2})\.\s+(MESSAGE|INCIDENT|PERP|PHYS TGT|HUM TGT): [A-Z ]*?[A-Z](\s\s+(?<fill>.*)|\s*)$")]
    private static partial Regex SlotLine();
}
