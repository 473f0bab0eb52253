using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Events;
using Dragoman.Syntax;

namespace Dragoman.Claims;

/// <summary>Turns a word that takes part in an event into the actors it stands for.</summary>
internal sealed class PartyResolver
{
    private const int LongestPhrase = 14;

    private readonly Scene _scene;
    private readonly Coreference _coreference;

    public PartyResolver(Scene scene, Coreference coreference) => (_scene, _coreference) = (scene, coreference);

    /// <summary>The actors of a word and of those coordinated with it.</summary>
    public ImmutableArray<ClaimActor> Resolve(int token)
    {
        var found = ImmutableArray.CreateBuilder<ClaimActor>();
        if (_scene.ActorAt(token) is { } mention)
        {
            Add(found, Of(mention));
            AddCoordinated(found, mention);
        }
        else if (ResolveOther(token) is { } other)
        {
            Add(found, other);
        }
        foreach (var child in _scene[token].Children)
            if (child.Relation is Relation.Conj && child.IsNominal && child.Index > token && _scene.ActorAt(child.Index) is { } conjunct)
                Add(found, Of(conjunct));
        return found.ToImmutable();
    }

    private static ClaimActor Of(ActorMention mention) => new(mention.Actor, mention.Span, mention.Person);

    private static void Add(ImmutableArray<ClaimActor>.Builder found, ClaimActor actor)
    {
        foreach (var known in found)
            if (known.Actor.Id == actor.Actor.Id)
                return;
        found.Add(actor);
    }

    /// <summary>"Egypt, the Emirates, France and Russia": by order, since parsers lose long lists.</summary>
    private void AddCoordinated(ImmutableArray<ClaimActor>.Builder found, ActorMention mention)
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
            if (member.Kind == mention.Kind && !HasClauseOfItsOwn(member))
                Add(found, Of(member));
    }

    private bool HasClauseOfItsOwn(ActorMention member) => _scene[member.Head].Relation is Relation.Nsubj or Relation.NsubjPass;

    private ClaimActor? ResolveOther(int token)
    {
        var word = _scene[token];
        if (Coreference.IsPronoun(word))
            return _coreference.Resolve(_scene, word) is { } antecedent ? new ClaimActor(antecedent.Actor, word.Span, antecedent.Person) : null;
        if (!word.IsNominal) return null;
        return Owner(token) is { } owner ? new ClaimActor(owner.Actor, owner.Span, owner.Person) : null;
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
            if (word.Form is "," or ";" or ":" or "." || word.Upos is Upos.Aux or Upos.Sconj or Upos.Cconj) return null;
            if (word.IsVerb && _scene.View[i] is not ("belong" or "use" or "own" or "operate" or "deploy" or "control" or "hold" or "affiliate")) return null;
        }
        return null;
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
            if (_scene[i].Upos is not (Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num or Upos.Part) && _scene[i].Form is not "-") return null;
        }
        return null;
    }
}
