using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Dragoman.Evaluation.Muc;

/// <summary>
/// The measures of later work on the same reports (Du et al. 2021, GRIT and GTT), over five slots of strings: an answer is right where all its
/// mentions are among those of one entity of the key, word for word but for articles and signs. Victims are the named ones, as there.
/// </summary>
public static partial class MucEntities
{
    private static readonly ImmutableArray<(int Slot, string Name)> Roles = [(MucSlots.Individual, "PerpInd"), (MucSlots.Organisation, "PerpOrg"), (MucSlots.Object, "Target"), (MucSlots.Victim, "Victim"), (MucSlots.Instrument, "Weapon")];

    /// <summary>CEAF-REE: entities of a report, whichever template they are in; of each role and of all together.</summary>
    public static ImmutableArray<(string Role, EntityTally Tally)> Ceaf(ImmutableArray<MucMessage> messages)
    {
        var tallies = Roles.Select(role => (role.Name, messages.Select(message => Ceaf(message, role.Slot)).Aggregate(default(EntityTally), (one, other) => one + other))).ToList();
        return [.. tallies, ("all", tallies.Aggregate(default(EntityTally), (sum, role) => sum + role.Item2))];
    }

    private static EntityTally Ceaf(MucMessage message, int slot)
    {
        var (answers, keys) = (Merged(message.Answers, slot, message.Text), Merged(message.Keys, slot, message.Text));
        var worth = new double[answers.Count, keys.Count];
        for (var i = 0; i < answers.Count; i++)
            for (var j = 0; j < keys.Count; j++)
                worth[i, j] = answers[i].All(keys[j].Contains) ? 1 : 0;
        var right = MucMapping.Pairs(worth).Count(j => j >= 0);
        return new(right, answers.Count, right, keys.Count);
    }

    private static List<HashSet<string>> Merged(ImmutableArray<MucTemplate> templates, int slot, string text)
    {
        var entities = new List<HashSet<string>>();
        foreach (var entity in templates.SelectMany(template => Entities(template, slot, text)))
            if (!entities.Exists(known => entity.IsSubsetOf(known) || known.IsSubsetOf(entity)))
                entities.Add(entity);
        return entities;
    }

    /// <summary>Template F of GTT: types and entities, by the pairing of templates that brings the highest F.</summary>
    public static EntityTally Templates(ImmutableArray<MucMessage> messages) =>
        messages.Select(Templates).Aggregate(default(EntityTally), (one, other) => one + other);

    private static EntityTally Templates(MucMessage message)
    {
        var (answers, keys) = (Distinct(message.Answers, message.Text), Distinct(message.Keys, message.Text));
        var worth = new double[answers.Count, keys.Count];
        for (var i = 0; i < answers.Count; i++)
            for (var j = 0; j < keys.Count; j++)
                worth[i, j] = keys[j].Types.Contains(answers[i].Types[0]) ? 1 + answers[i].Entities.Sum(entity => keys[j].Entities.Any(key => Matches(entity, key)) ? 1 : 0) : 0;
        var map = MucMapping.Pairs(worth);
        var tally = default(EntityTally);
        for (var i = 0; i < map.Length; i++)
            tally += map[i] < 0 ? new(0, 1 + answers[i].Entities.Count, 0, 0) : Pair(answers[i], keys[map[i]]);
        return keys.Where((_, j) => !map.Contains(j)).Aggregate(tally, (sum, key) => sum + new EntityTally(0, 0, 0, 1 + key.Entities.Count));
    }

    private static EntityTally Pair(Roled answer, Roled key) => new(
        1 + answer.Entities.Count(entity => key.Entities.Any(other => Matches(entity, other))), 1 + answer.Entities.Count,
        1 + key.Entities.Count(entity => answer.Entities.Any(other => Matches(other, entity))), 1 + key.Entities.Count);

    private static bool Matches((int Slot, HashSet<string> Mentions) answer, (int Slot, HashSet<string> Mentions) key) => answer.Slot == key.Slot && answer.Mentions.IsSubsetOf(key.Mentions);

    private sealed record Roled(ImmutableArray<string> Types, List<(int Slot, HashSet<string> Mentions)> Entities);

    private static List<Roled> Distinct(ImmutableArray<MucTemplate> templates, string text) =>
        [.. templates.Select(template => new Roled(template.Types, [.. Roles.SelectMany(role => Entities(template, role.Slot, text).Select(entity => (role.Slot, entity)))]))
            .DistinctBy(template => string.Join('|', template.Types) + string.Concat(template.Entities.Select(entity => $"\n{entity.Slot}{string.Join('|', entity.Mentions.Order(StringComparer.Ordinal))}")))];

    /// <summary>Mentions that the report doesn't have word for word are left out, as there.</summary>
    private static IEnumerable<HashSet<string>> Entities(MucTemplate template, int slot, string text)
    {
        var plain = Spaces().Replace(text, " ").ToUpperInvariant();
        return template[slot].Select(fill => fill.Values.Where(value => plain.Contains(value.ToUpperInvariant(), StringComparison.Ordinal)).Select(MucPhrases.Plain).Where(value => value is not "").ToHashSet(StringComparer.Ordinal)).Where(entity => entity.Count > 0);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

/// <summary>Answers that are right of all that are, and entities of the key that were found of all that are there.</summary>
public readonly record struct EntityTally(int Right, int Answers, int Found, int Keys)
{
    public double Precision => Answers > 0 ? (double)Right / Answers : 0;

    public double Recall => Keys > 0 ? (double)Found / Keys : 0;

    public double F => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    public static EntityTally operator +(EntityTally one, EntityTally other) => new(one.Right + other.Right, one.Answers + other.Answers, one.Found + other.Found, one.Keys + other.Keys);
}
