using System.Collections.Immutable;
using Dragoman.Actors;
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
    private readonly QuantityBinder _quantities;

    public DraftReader(Scene scene, Lexicon lexicon, Coreference coreference, ImmutableArray<SpeechFrame> frames)
    {
        (_scene, _lexicon) = (scene, lexicon);
        _parties = new PartyResolver(scene, coreference, lexicon, frames);
        _quantities = new QuantityBinder(scene, lexicon.Counts, _parties);
    }

    public IReadOnlyList<ClaimDraft> Read(ImmutableArray<EventMention> mentions)
    {
        var reader = new StatusReader(_scene, _lexicon.Cues, mentions);
        var read = mentions.Where(mention => !IsThingOfAnother(mention, mentions)).Select(mention => (Mention: mention, Status: reader.Read(mention))).Where(pair => pair.Status.Dropped is null).ToList();
        var aims = new Dictionary<EventMention, EventMention>(ReferenceEqualityComparer.Instance);
        var kept = new List<(EventMention Mention, StatusReading Status)>();
        foreach (var pair in read)
        {
            if (pair.Status.AimOf is { } purpose && Served(pair.Mention, purpose, read) is { } served)
                aims.TryAdd(served, pair.Mention);
            else
                kept.Add(pair);
        }
        var drafts = kept.Select(pair => Draft(pair.Mention, pair.Status.Status, aims.GetValueOrDefault(pair.Mention))).ToList();
        return Outcomes.Settle(_scene, _lexicon, Adverbials.Settle(_scene, drafts), [.. mentions.Where(mention => IsThingOfAnother(mention, mentions))]);
    }

    /// <summary>"shot down a Turkish drone", "aircraft carried out raids": what is a means or an object of another event is no event of its own.</summary>
    private bool IsThingOfAnother(EventMention mention, ImmutableArray<EventMention> others)
    {
        if (mention.Trigger.Pos is not TriggerPos.Noun || mention.Construction is not Construction.Nominal) return false;
        // "lost two martyrs": the loss says it.
        if (others.Any(other => other.Trigger.Class is "losses" && other.Arguments.Any(argument => argument.Token == mention.Anchor))) return true;
        if ((_scene.ClassesOf(_scene[mention.Anchor]) & (EntityClasses.Weapon | EntityClasses.Vehicle)) == 0) return false;
        var head = _scene[mention.Anchor].FirstConjunct.Index;
        return others.Any(other => !ReferenceEquals(other, mention) && other.Arguments.Any(argument => argument.Token == mention.Anchor || argument.Token == head));
    }

    /// <summary>The event that an aim is the aim of: the one whose words it hangs on, directly or through words that are no event.</summary>
    private EventMention? Served(EventMention aim, int purpose, List<(EventMention Mention, StatusReading Status)> others)
    {
        if (Between(purpose, aim, others) is { } near) return near;
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

    /// <summary>"declared a campaign to retake": the campaign, which stands between.</summary>
    private static EventMention? Between(int purpose, EventMention aim, List<(EventMention Mention, StatusReading Status)> others)
    {
        EventMention? nearest = null;
        foreach (var (mention, status) in others)
            if (!ReferenceEquals(mention, aim) && status.AimOf is null && mention.Anchor >= purpose && mention.Anchor < aim.Anchor)
                nearest = mention;
        return nearest;
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

    private ClaimDraft Draft(EventMention mention, Status status, EventMention? aim)
    {
        var actors = Resolve(mention, Role.Actor);
        var mutual = Resolve(mention, Role.Mutual);
        var recipients = Join(Resolve(mention, Role.Recipient, actors), Resolve(mention, Role.Victim, actors));
        if (!mutual.IsEmpty)
        {
            actors = Join(actors, recipients.IsEmpty ? mutual[..1] : mutual);
            if (recipients.IsEmpty) recipients = mutual[1..];
        }
        if (recipients.IsEmpty) recipients = Owners(mention, actors);
        if (recipients.IsEmpty && Outcomes.IsOutcome(mention.Trigger.Class, _lexicon)) recipients = OfSide(mention);
        // "a battle to regain the airport from the rebels": whom the aim concerns.
        if (recipients.IsEmpty && aim is not null) recipients = Resolve(aim, Role.Recipient);
        if (mention.Trigger.Class is "territory-loss")
        {
            // "denied the loss of the town": whoever had it.
            if (recipients.IsEmpty) recipients = Announcer(mention);
        }
        else if (actors.IsEmpty && mutual.IsEmpty)
        {
            actors = Announcer(mention);
        }
        // "Turkish drones struck": whose the means were.
        if (actors.IsEmpty && mutual.IsEmpty) actors = Resolve(mention, Role.Instrument);
        if (actors.IsEmpty && mutual.IsEmpty) actors = OfOwnSubject(mention);
        if (actors.IsEmpty && mutual.IsEmpty && !recipients.IsEmpty) actors = OtherSide(mention, recipients);
        recipients = recipients.RemoveAll(recipient => actors.Any(actor => actor.Actor.Id == recipient.Actor.Id));
        if (recipients.Length > 1 && SuffersAlone(mention)) recipients = recipients[..1];
        return new ClaimDraft(mention, actors, recipients, status, _quantities.Bind(mention), aim is null ? null : ClauseSpan(aim), Instruments(mention), null, null);
    }

    /// <summary>"Anil Rao, a contractor and a former mayor, was shot dead": of one the verb is singular, whatever else they are called.</summary>
    private bool SuffersAlone(EventMention mention)
    {
        if (mention.Construction is not Construction.Passive || mention.Trigger.Pos is not TriggerPos.Verb) return false;
        var auxiliary = _scene[mention.Governor].Child(Relation.AuxPass);
        if (auxiliary is { IsNone: false, Form: "been" }) auxiliary = _scene[mention.Governor].Child(Relation.Aux);
        return auxiliary is { IsNone: false, Form: "was" or "is" or "has" } && mention.Arguments.Count(argument => argument.Role is Role.Victim) == 1;
    }

    /// <summary>"The army announced the start of an offensive": its own.</summary>
    private ImmutableArray<ClaimActor> Announcer(EventMention mention)
    {
        if (mention.Trigger.Pos is not TriggerPos.Noun || mention.Trigger.Subject is Role.None) return [];
        var at = _scene[mention.Anchor];
        while (!at.IsRoot && at.Relation is Relation.Nmod && EventNouns.IsTransparent(_scene.View[at.Head.Index])) at = at.Head;
        // "claimed the killing of seven soldiers": those who fight claim what they did; others only say so.
        if (!at.IsRoot && at.Relation is Relation.Obj && _scene.View[at.Head.Index] is "claim" && mention.Trigger.IsForce && Clause.Of(at.Head) is { Voice: Voice.Active, Subject: { IsNone: false } claimant })
            return _parties.Resolve(claimant.Index).RemoveAll(actor => actor.Actor.Kind is not (ActorKind.RebelGroup or ActorKind.PoliticalMilitia or ActorKind.IdentityMilitia or ActorKind.StateForces));
        return !at.IsRoot && at.Relation is Relation.Obj && _scene.View[at.Head.Index] is "announce" or "declare" or "proclaim" or "deny" or "reject" or "admit" or "confirm" && Clause.Of(at.Head) is { Voice: Voice.Active, Subject: { IsNone: false } subject }
            ? _parties.Resolve(subject.Index)
            : [];
    }

    /// <summary>"The rebels took the town after two days of fighting with the army": the other side is who does what the clause tells.</summary>
    private ImmutableArray<ClaimActor> OtherSide(EventMention mention, ImmutableArray<ClaimActor> side)
    {
        if (mention.Trigger is not { Subject: Role.Mutual, IsForce: true }) return [];
        var word = _scene[mention.Anchor].FirstConjunct;
        while (!word.IsRoot && word.Relation is Relation.Nmod or Relation.Acl && word.Head.IsNominal) word = word.Head;
        if (word.IsRoot || word.Relation is not (Relation.Obl or Relation.Obj) || !word.Head.IsVerb || Clause.Of(word.Head) is not { Voice: Voice.Active, Subject: { IsNone: false } subject }) return [];
        return _parties.Resolve(subject.Index).RemoveAll(actor => side.Any(other => other.Actor.Id == actor.Actor.Id || other.Actor.Side == actor.Actor.Side));
    }

    /// <summary>"its artillery bombed", "aircraft of the coalition raided": where the weapon is a word of the trigger, whose it is.</summary>
    private ImmutableArray<ClaimActor> OfOwnSubject(EventMention mention)
    {
        if (mention.Trigger.Pos is not TriggerPos.Verb || !mention.Trigger.IsForce) return [];
        foreach (var token in mention.Core)
            if (_scene[token].Relation is Relation.Nsubj && token < mention.Anchor && (_scene.ClassesOf(_scene[token]) & (EntityClasses.Weapon | EntityClasses.Vehicle)) != 0)
                return _parties.Resolve(token);
        return [];
    }

    /// <summary>"nine dead on the GNA side", "twelve killed in the ranks of the militia".</summary>
    private ImmutableArray<ClaimActor> OfSide(EventMention mention)
    {
        var at = mention.Core[^1] + 1;
        if (at >= _scene.View.Count || _scene[at].Form is not ("on" or "among" or "in")) return [];
        for (var i = at + 1; i < _scene.View.Count && i <= at + 4; i++)
            if (_scene.ActorAt(i) is { Kind: ActorMentionKind.Named } named && (_scene[at].Form is "among" || SideWords.Contains(_scene.View[named.Last]) || SideWords.Contains(_scene.View[Math.Max(at, named.First - 2)])))
                return _parties.Resolve(named.Head);
        return [];
    }

    private static readonly string[] SideWords = ["side", "rank"];

    /// <summary>Whose the goods or the place were: "a depot of the militia", "weapons belonging to the group".</summary>
    private ImmutableArray<ClaimActor> Owners(EventMention mention, ImmutableArray<ClaimActor> actors)
    {
        var owners = Resolve(mention, Role.Goods);
        return owners.RemoveAll(owner => actors.Any(actor => actor.Actor.Id == owner.Actor.Id));
    }

    private ImmutableArray<ClaimActor> Resolve(EventMention mention, Role role) => Resolve(mention, role, []);

    private ImmutableArray<ClaimActor> Resolve(EventMention mention, Role role, ImmutableArray<ClaimActor> others)
    {
        ImmutableArray<ClaimActor> found = [];
        foreach (var token in mention.TokensOf(role)) found = Join(found, _parties.Resolve(token, others));
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
