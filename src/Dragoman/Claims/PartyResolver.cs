using System.Collections.Frozen;
using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Places;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Claims;

/// <summary>Turns a word that takes part in an event into the actors it stands for.</summary>
internal sealed class PartyResolver
{
    private const int LongestPhrase = 14;

    private static readonly FrozenSet<string> Opponents = new[] { "adversary", "aggressor", "enemy", "invader", "occupier" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Scene _scene;
    private readonly Coreference _coreference;

    private readonly ActorRegister _actors;

    private readonly ImmutableArray<SpeechFrame> _frames;

    /// <param name="frames">Who says what in the sentence.</param>
    public PartyResolver(Scene scene, Coreference coreference, Lexicon lexicon, ImmutableArray<SpeechFrame> frames) =>
        (_scene, _coreference, _actors, _frames) = (scene, coreference, lexicon.Actors, frames);

    /// <summary>The actors of a word and of those coordinated with it.</summary>
    public ImmutableArray<ClaimActor> Resolve(int token) => Resolve(token, []);

    /// <param name="token">A word.</param>
    /// <param name="others">The other side: no pronoun stands for it.</param>
    public ImmutableArray<ClaimActor> Resolve(int token, ImmutableArray<ClaimActor> others)
    {
        var found = ImmutableArray.CreateBuilder<ClaimActor>();
        if (_scene.ActorAt(token) is { } mention)
        {
            Add(found, Of(mention, others));
            AddCoordinated(found, mention, token);
        }
        else
        {
            foreach (var other in ResolveOther(token, others)) Add(found, other);
        }
        foreach (var child in _scene[token].Children)
            if (child.Relation is Relation.Conj && child.IsNominal && child.Index > token && _scene.ActorAt(child.Index) is { } conjunct)
                Add(found, Of(conjunct));
        return found.ToImmutable();
    }

    /// <summary>"its troops", "our forces": the troops of whoever "its" stands for.</summary>
    private ClaimActor Of(ActorMention mention) => Of(mention, []);

    private ClaimActor Of(ActorMention mention, ImmutableArray<ClaimActor> others)
    {
        // An antecedent of an earlier sentence has its words there.
        if (mention.Sentence != _scene.Parse.Sentence.Index) return new ClaimActor(mention.Actor, mention.Span, mention.Person);
        if (mention.Kind is ActorMentionKind.Generic && OpponentOf(mention) is { } opponent) return new ClaimActor(opponent, mention.Span, null);
        // "his men" fight for him; "his patients" don't.
        if (mention.Kind is ActorMentionKind.Generic && (mention.Role is AgentRole.Combatant or AgentRole.Official or AgentRole.Any || _scene.View[mention.Last] is "man") && mention.First > 0 && _scene[mention.First - 1] is { Upos: Upos.Pron } possessive)
        {
            if (SpeakerOf(possessive) is { } speaker && others.All(other => other.Actor.Id != speaker.Id)) return new ClaimActor(speaker, mention.Span, null);
            if (_coreference.Resolve(_scene, possessive, others) is { Actor.Kind: not ActorKind.Civilians } owner) return new ClaimActor(owner.Actor, mention.Span, null);
        }
        return Named(mention) is { } name ? new ClaimActor(name.Actor, mention.Span.Join(name.Span), name.Person) : new ClaimActor(mention.Actor, mention.Span, mention.Person);
    }

    /// <summary>"the enemy lost two tanks", in the word of one side.</summary>
    private Actor? OpponentOf(ActorMention mention)
    {
        if (!Opponents.Contains(_scene.View[mention.Head])) return null;
        foreach (var frame in _frames.Where(frame => frame.Holds(mention.Head)).OrderBy(frame => frame.Last - frame.First))
            if (frame.Sources is [{ Actor: { } speaker, Kind: not (SourceKind.Outlet or SourceKind.Journalist) }, ..])
                return _coreference.OpponentOf(speaker);
        return null;
    }

    /// <summary>"the leader of the group, X, called on": whom the apposition names.</summary>
    private ActorMention? Named(ActorMention mention)
    {
        if (!(mention.Kind is ActorMentionKind.Generic || (mention.Kind is ActorMentionKind.Named && _scene.IsPersonNoun(_scene[mention.Head]))) || mention.Last + 2 >= _scene.View.Count || _scene[mention.Last + 1].Form is not ",") return null;
        return _scene.ActorAt(mention.Last + 2) is { Kind: ActorMentionKind.Person } name && name.First == mention.Last + 2 && name.Last + 1 < _scene.View.Count && _scene[name.Last + 1].Form is "," ? name : null;
    }

    /// <summary>"A commander of the movement said that his fighters ...": the movement's, whoever else is spoken of in between.</summary>
    private Actor? SpeakerOf(Word possessive)
    {
        if (possessive.Form.ToLowerInvariant() is not ("his" or "her" or "its" or "our" or "their")) return null;
        foreach (var frame in _frames.Where(frame => frame.Holds(possessive.Index) && frame.Cue < possessive.Index).OrderBy(frame => frame.Last - frame.First))
            if (frame.Sources is [{ Actor: { Kind: not (ActorKind.Civilians or ActorKind.Unknown) } speaker, Kind: not (SourceKind.Outlet or SourceKind.Journalist) }, ..])
                return speaker;
        return null;
    }

    private static void Add(ImmutableArray<ClaimActor>.Builder found, ClaimActor actor)
    {
        foreach (var known in found)
            if (known.Actor.Id == actor.Actor.Id)
                return;
        found.Add(actor);
    }

    /// <summary>"Rwanda, Uganda, Burundi and Kenya": by order, since parsers lose long lists.</summary>
    private void AddCoordinated(ImmutableArray<ClaimActor>.Builder found, ActorMention mention, int token)
    {
        var last = mention.Last;
        var members = new List<ActorMention>();
        var closed = false;
        for (var i = last + 1; i < _scene.View.Count; i++)
        {
            if (_scene.ActorAt(i) is { } next && next.First == i)
            {
                members.Add(next);
                if (closed) break;
                i = next.Last;
            }
            else if (_scene[i].Form is "and" or "or") closed = true;
            else if (_scene[i].Form is not "," && _scene[i].Upos is not Upos.Det) break;
        }
        if (!closed || members.Count == 0 || members[^1].First < last) return;
        foreach (var member in members)
            if ((member.Kind == mention.Kind || IsConjunct(token, member)) && !HasClauseOfItsOwn(member))
                Add(found, Of(member));
    }

    private bool IsConjunct(int token, ActorMention member) =>
        member.Kind is not (ActorMentionKind.Demonym or ActorMentionKind.Pronoun) && _scene[member.Head] is { Relation: Relation.Conj } word && word.FirstConjunct.Index == _scene[token].FirstConjunct.Index;

    private bool HasClauseOfItsOwn(ActorMention member) => _scene[member.Head].Relation is Relation.Nsubj or Relation.NsubjPass;

    private IEnumerable<ClaimActor> ResolveOther(int token, ImmutableArray<ClaimActor> others)
    {
        var word = _scene[token];
        if (Coreference.IsPronoun(word))
            return _coreference.Resolve(_scene, word, others) is { } antecedent ? [OfPronoun(word, antecedent), .. Fellows(word, antecedent)] : [];
        if (!word.IsNominal) return [];
        if (StateOf(token) is { } state) return state;
        // "its artillery"
        if (word.Child(Relation.NmodPoss) is { IsNone: false, Upos: Upos.Pron } possessive && SpeakerOf(possessive) is { } speaker && others.All(other => other.Actor.Id != speaker.Id)) return [new ClaimActor(speaker, possessive.Span)];
        if (Owner(token) is not { } owner) return User(word) is { IsEmpty: false } users ? users : Stranger(word);
        var found = ImmutableArray.CreateBuilder<ClaimActor>();
        Add(found, Of(owner));
        AddCoordinated(found, owner, owner.Head);
        return found;
    }

    /// <summary>"Griffiths met leaders of the group": a name that no table has is somebody all the same.</summary>
    private ImmutableArray<ClaimActor> Stranger(Word word)
    {
        if (word.Upos is not Upos.Propn || (_scene.ClassesOf(word) & (EntityClasses.Document | EntityClasses.Event | EntityClasses.Money | EntityClasses.Talk)) != 0 || _scene.PlaceAt(word.Index) is not null || !char.IsUpper(word.Form[0]) || _scene.Times.Any(time => time.First <= word.Index && word.Index <= time.Last)) return [];
        var (first, last) = (word.Index, word.Index);
        while (first > 0 && _scene[first - 1].Upos is Upos.Propn && _scene.ActorAt(first - 1) is null) first--;
        while (last + 1 < _scene.View.Count && _scene[last + 1].Upos is Upos.Propn && _scene.ActorAt(last + 1) is null) last++;
        var span = _scene.Parse.Sentence.SpanOf(first, last);
        var name = string.Join(' ', Enumerable.Range(first, last - first + 1).Select(i => _scene[i].Form));
        for (var i = first; i <= last; i++)
            if (_coreference.Names.Find(_scene[i]) is { } known) return [new ClaimActor(known, span, name)];
        var id = "int-" + string.Join('-', NameWords.Of(name).Where(part => part.Key is not ("'s" or NameWords.Break)).Select(part => part.Key));
        return [new ClaimActor(new Actor(id, name, null, null, ActorKind.Unknown, id), span)];
    }

    /// <summary>The pronoun's words; of one that stands for a kind of people those that say which: "gunmen" tells more than "they".</summary>
    private ClaimActor OfPronoun(Word word, ActorMention antecedent)
    {
        // "his forces entered the wall, and they captured": whose they are counts.
        var named = antecedent.Sentence == _scene.Parse.Sentence.Index ? Of(antecedent) : new ClaimActor(antecedent.Actor, antecedent.Span, antecedent.Person);
        return antecedent.Kind is ActorMentionKind.Generic ? named : named with { Span = word.Span };
    }

    /// <summary>"The army and the militia said that they had entered": those coordinated with whom "they" stands for.</summary>
    private IEnumerable<ClaimActor> Fellows(Word pronoun, ActorMention antecedent)
    {
        if (pronoun.Form.ToLowerInvariant() is not ("they" or "them" or "their") || antecedent.Sentence != _scene.Parse.Sentence.Index) yield break;
        var first = _scene[antecedent.Head].FirstConjunct.Index;
        foreach (var other in _scene.Actors)
            if (other.Actor.Id != antecedent.Actor.Id && other.Last < pronoun.Index && other.Kind is not (ActorMentionKind.Demonym or ActorMentionKind.Pronoun) && _scene[other.Head].FirstConjunct.Index == first)
                yield return new ClaimActor(other.Actor, pronoun.Span, other.Person);
    }

    /// <summary>"Athens, Cairo and Abu Dhabi condemned": a capital that acts is its government.</summary>
    private ImmutableArray<ClaimActor>? StateOf(int token)
    {
        if (_scene.PlaceAt(token) is not { Kind: PlaceMentionKind.Name, Country: { } country } place || _scene[place.Head].FirstConjunct.Relation is not Relation.Nsubj) return null;
        if (_actors.CountryOf(country) is not { Capital: { } capital } state || !string.Equals(place.Name, capital, StringComparison.Ordinal)) return null;
        var found = ImmutableArray.CreateBuilder<ClaimActor>();
        found.Add(new ClaimActor(_actors.OfSector(state.Iso3, "GOV", ActorKind.StateForces), place.Span));
        foreach (var other in _scene.Places)
            if (other.First > place.Last && _scene[other.Head] is { Relation: Relation.Conj } word && word.FirstConjunct.Index == _scene[place.Head].FirstConjunct.Index && _actors.CountryOf(other.Country ?? "") is { } next && next.Capital == other.Name)
                found.Add(new ClaimActor(_actors.OfSector(next.Iso3, "GOV", ActorKind.StateForces), other.Span));
        return found.ToImmutable();
    }

    /// <summary>"bombs dropped by helicopters of X", "rockets which X fired"</summary>
    private ImmutableArray<ClaimActor> User(Word thing)
    {
        if ((_scene.ClassesOf(thing) & (EntityClasses.Weapon | EntityClasses.Vehicle)) == 0) return [];
        foreach (var child in thing.Children)
        {
            if (child.Relation is not (Relation.Acl or Relation.AclRelcl) || !child.IsVerb) continue;
            var clause = Clause.Of(child);
            var user = clause.Voice is Voice.Passive ? clause.Agent : clause.Subject;
            if (!user.IsNone && user.Index != thing.Index) return Resolve(user.Index);
        }
        return [];
    }

    /// <summary>Whose a thing is: "a company belonging to X forces", "48 bodies of X fighters", "X's positions", "Turkish drones".</summary>
    private ActorMention? Owner(int token)
    {
        return After(token) ?? Before(token);
    }

    private ActorMention? After(int token)
    {
        for (var i = token + 1; i < _scene.View.Count && i <= token + LongestPhrase; i++)
        {
            if (_scene.ActorAt(i) is { Kind: not ActorMentionKind.Demonym } mention)
                return LinksBack(token, i) ? mention : null;
            var word = _scene[i];
            if (IsCountOfHarmed(i)) continue;
            if (word.Form is "," or ";" or ":" or "." || word.Upos is Upos.Aux or Upos.Sconj or Upos.Cconj) return null;
            if (word.IsVerb && _scene.View[i] is not ("belong" or "use" or "own" or "operate" or "deploy" or "control" or "hold" or "affiliate")) return null;
        }
        return null;
    }

    /// <summary>"11 dead and 30 wounded from the forces": of all of them.</summary>
    private bool IsCountOfHarmed(int token)
    {
        if (_scene[token].Upos is Upos.Cconj or Upos.Num && token + 1 < _scene.View.Count) return IsCountOfHarmed(token + 1);
        return _scene[token - 1].Upos is Upos.Num && _scene.View[token] is "dead" or "wounded" or "injured" or "wound" or "injure" or "missing";
    }

    /// <summary>"of X", "belonging to X", "used by X": an owner; "in X", "against X": none.</summary>
    private bool LinksBack(int token, int owner)
    {
        for (var i = owner - 1; i > token; i--)
            if (_scene[i].Upos is Upos.Adp)
                return _scene.View[i] is "of" or "from" || (_scene.View[i] is "to" or "by" or "with" && i > token + 1 && _scene[i - 1].IsVerb || _scene.View[i - 1] is "loyal");
        return false;
    }

    private ActorMention? Before(int token)
    {
        for (var i = token - 1; i >= 0; i--)
        {
            if (_scene.ActorAt(i) is { } mention) return mention;
            if (Coreference.IsPronoun(_scene[i])) return _coreference.Resolve(_scene, _scene[i], []);
            if (_scene[i].Upos is not (Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num or Upos.Part) && _scene[i].Form is not "-") return null;
        }
        return null;
    }
}
