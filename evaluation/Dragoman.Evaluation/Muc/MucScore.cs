using System.Collections.Immutable;

namespace Dragoman.Evaluation.Muc;

/// <summary>The score of a set of reports: of each slot, and of all in the three ways in which templates without a counterpart count.</summary>
/// <param name="Templates">The row "template-id".</param>
/// <param name="Slots">Of each slot, with all templates counted.</param>
/// <param name="MatchedOnly">Only fills of templates that answer to each other.</param>
/// <param name="MatchedMissing">And those of the key that nothing answers to.</param>
/// <param name="All">And those of the answer that the key has nothing for.</param>
public sealed record MucScore(MucTally Templates, ImmutableDictionary<int, MucTally> Slots, MucTally MatchedOnly, MucTally MatchedMissing, MucTally All)
{
    public static MucScore Of(IEnumerable<MucMessage> messages)
    {
        MucTally templates = default, matched = default, missing = default, spurious = default;
        var slots = MucSlots.Scored.ToDictionary(slot => slot.Slot, _ => default(MucTally));
        foreach (var message in messages)
        {
            var map = MucMapping.Map(message.Answers, message.Keys);
            for (var i = 0; i < map.Length; i++)
            {
                var key = map[i] < 0 ? null : message.Keys[map[i]];
                templates += key is null ? new(0, 0, 0, 1, 0) : new(1, 0, 0, 0, 0);
                foreach (var (slot, _) in MucSlots.Scored)
                {
                    var tally = key is null ? MucTally.SpuriousOf(message.Answers[i][slot]) : MucTally.Of(slot, message.Answers[i][slot], key[slot]);
                    slots[slot] += tally;
                    if (key is null) spurious += tally;
                    else matched += tally;
                }
            }
            foreach (var key in message.Keys.Where((key, j) => !key.Optional && !map.Contains(j)))
            {
                templates += new MucTally(0, 0, 0, 0, 1);
                foreach (var (slot, _) in MucSlots.Scored)
                {
                    slots[slot] += MucTally.MissingOf(key[slot]);
                    missing += MucTally.MissingOf(key[slot]);
                }
            }
        }
        return new(templates, slots.ToImmutableDictionary(), matched, matched + missing, matched + missing + spurious);
    }
}
