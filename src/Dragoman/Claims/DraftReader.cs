using System.Collections.Immutable;
using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Claims;

/// <summary>Reads the events of one sentence together: aims go to what serves them, casualties take the cause that is named with them.</summary>
internal sealed class DraftReader
{
    private readonly Scene _scene;
    private readonly Lexicon _lexicon;
    private readonly PartyResolver _parties;
    private readonly StatusReader _status;
    private readonly QuantityBinder _quantities;

    public DraftReader(Scene scene, Lexicon lexicon, Coreference coreference)
    {
        (_scene, _lexicon) = (scene, lexicon);
        _parties = new PartyResolver(scene, coreference);
        _status = new StatusReader(scene, lexicon.Cues);
        _quantities = new QuantityBinder(scene, lexicon.Counts, _parties);
    }

    public IReadOnlyList<ClaimDraft> Read(ImmutableArray<EventMention> mentions)
    {
        var read = mentions.Select(mention => (Mention: mention, Status: _status.Read(mention))).Where(pair => pair.Status.Dropped is null).ToList();
        var aims = new Dictionary<EventMention, TextSpan>(ReferenceEqualityComparer.Instance);
        var kept = new List<(EventMention Mention, StatusReading Status)>();
        foreach (var pair in read)
        {
            if (pair.Status.AimOf is { } purpose && Served(pair.Mention, purpose, read) is { } served)
                aims.TryAdd(served, ClauseSpan(pair.Mention));
            else
                kept.Add(pair);
        }
        var drafts = kept.Select(pair => Draft(pair.Mention, pair.Status.Status, aims.TryGetValue(pair.Mention, out var aim) ? aim : null)).ToList();
        return [.. drafts.Select(draft => Causes.Apply(_scene, _lexicon, draft, drafts))];
    }

    /// <summary>The event that an aim is the aim of: the one whose words it hangs on, directly or through words that are no event.</summary>
    private EventMention? Served(EventMention aim, int purpose, List<(EventMention Mention, StatusReading Status)> others)
    {
        var at = _scene[purpose];
        for (var steps = 0; steps < 6; steps++)
        {
            foreach (var (mention, status) in others)
                if (!ReferenceEquals(mention, aim) && status.AimOf is null && mention.Core.Contains(at.Index))
                    return mention;
            if (at.IsRoot) return null;
            at = at.Head;
        }
        return null;
    }

    private TextSpan ClauseSpan(EventMention mention)
    {
        var (first, last) = (mention.Core[0], mention.Core[^1]);
        if (first > 0 && _scene[first - 1].Lemma is "to") first--;
        foreach (var argument in mention.Arguments)
            if (argument.Token > mention.Anchor)
                last = Math.Max(last, _scene.PlaceAt(argument.Token)?.Last ?? _scene.ActorAt(argument.Token)?.Last ?? argument.Token);
        return _scene.Parse.Sentence.SpanOf(first, Math.Max(first, last));
    }

    private ClaimDraft Draft(EventMention mention, Status status, TextSpan? aim)
    {
        var actors = Resolve(mention, Role.Actor);
        var mutual = Resolve(mention, Role.Mutual);
        var recipients = Join(Resolve(mention, Role.Recipient), Resolve(mention, Role.Victim));
        if (!mutual.IsEmpty)
        {
            actors = Join(actors, recipients.IsEmpty ? mutual[..1] : mutual);
            if (recipients.IsEmpty) recipients = mutual[1..];
        }
        if (recipients.IsEmpty) recipients = Owners(mention, actors);
        recipients = recipients.RemoveAll(recipient => actors.Any(actor => actor.Actor.Id == recipient.Actor.Id));
        return new ClaimDraft(mention, actors, recipients, status, _quantities.Bind(mention), aim, Instruments(mention), null);
    }

    /// <summary>Whose the goods or the place were: "a depot of the militia", "weapons belonging to the group".</summary>
    private ImmutableArray<ClaimActor> Owners(EventMention mention, ImmutableArray<ClaimActor> actors)
    {
        var owners = Resolve(mention, Role.Goods);
        return owners.RemoveAll(owner => actors.Any(actor => actor.Actor.Id == owner.Actor.Id));
    }

    private ImmutableArray<ClaimActor> Resolve(EventMention mention, Role role)
    {
        ImmutableArray<ClaimActor> found = [];
        foreach (var token in mention.TokensOf(role)) found = Join(found, _parties.Resolve(token));
        return found;
    }

    private static ImmutableArray<ClaimActor> Join(ImmutableArray<ClaimActor> one, ImmutableArray<ClaimActor> other) =>
        [.. one, .. other.Where(actor => one.All(known => known.Actor.Id != actor.Actor.Id))];

    private ImmutableArray<TextSpan> Instruments(EventMention mention) => [.. mention.TokensOf(Role.Instrument).Select(token => Phrase(token))];

    private TextSpan Phrase(int token)
    {
        var first = token;
        while (first > 0 && _scene[first - 1].Upos is Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num) first--;
        return _scene.Parse.Sentence.SpanOf(first, token);
    }
}
