using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Actors;

/// <summary>Whose people are, by what stands behind them.</summary>
internal sealed partial class ActorChunker
{
    /// <summary>"forces of [retired Major General] X", "fighters loyal to X", "a unit belonging to the X government".</summary>
    private (NameEntry Owner, int Last)? Postmodifier(int last)
    {
        var i = last + 1;
        // "the 'area commander' of the X"
        if (i + 1 < _view.Count && IsQuote(i)) i++;
        if (i >= _view.Count) return null;
        if (Allied.Contains(_view[i]) && i + 1 < _view.Count && _parse[i + 1].Upos is Upos.Adp or Upos.Part) i += 2;
        else if (Owning.Contains(_view[i]) || IsServing(i)) i++;
        else return null;
        for (var steps = 0; i < _view.Count && steps < LongestTitle; i++, steps++)
        {
            if (_atomAt[i] >= 0) return Owner(_atoms[_atomAt[i]]);
            if (_parse[i].Upos is not (Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn) && !_persons.IsTitleWord(_view[i]) && !_persons.IsTitleWord(_parse[i].Form.ToLowerInvariant()) && _parse[i].Form is not "-") return null;
        }
        return null;
    }

    /// <summary>"three elements of the regime forces", "a fighter from the opposition factions": theirs, though nobody is named.</summary>
    private ActorMention? Belonging(int last)
    {
        var i = last + 1;
        if (i >= _view.Count || !Owning.Contains(_view[i])) return null;
        while (i + 1 < _view.Count && (_parse[i + 1].Upos is Upos.Det || _parse[i + 1].Form is "\"" or "“")) i++;
        foreach (var found in _found)
            if (found.First == i + 1 && found.Role is AgentRole.Combatant or AgentRole.Official or AgentRole.Any && found.Actor.Sector is not "CVL")
                return found;
        return null;
    }

    private ActorMention OfWhole(int first, int last, Agent agent, ActorMention whole)
    {
        _found.Remove(whole);
        Array.Fill(_taken, false, whole.First, whole.Last - whole.First + 1);
        return new ActorMention(
            _parse.Sentence.Index, first, whole.Last, HeadOf(first, whole.Last, last), _parse.Sentence.SpanOf(first, whole.Last), whole.Actor, whole.Kind, agent.Role is AgentRole.Any ? whole.Role : agent.Role);
    }

    /// <summary>"a commander in the movement", "the spokesman for X's forces": where a group or its leader follows.</summary>
    private bool IsServing(int preposition)
    {
        if (_view[preposition] is not ("in" or "for")) return false;
        var next = preposition + 1;
        while (next < _view.Count && next < preposition + 4 && _atomAt[next] < 0 && (_parse[next].Upos is Upos.Det or Upos.Adj || (_parse[next].Upos is Upos.Noun && char.IsLower(_parse[next].Form[0])))) next++;
        return next < _view.Count && _atomAt[next] >= 0 && _atoms[_atomAt[next]].Entries.All(entry => entry.Kind is NameKind.Group or NameKind.Leader);
    }

    private (NameEntry Owner, int Last) Owner(NameAtom atom)
    {
        var owner = _context.Choose(atom.Entries);
        var last = atom.Last;
        // "Libyan [Y] government", "Libya's internationally recognised government"
        var next = last + 1 < _view.Count && _parse[last + 1].Form is "'s" ? last + 2 : last + 1;
        if (next < _view.Count && _atomAt[next] >= 0)
        {
            owner = Better(owner, _context.Choose(_atoms[_atomAt[next]].Entries));
            last = _atoms[_atomAt[next]].Last;
        }
        while (last + 1 < _view.Count && _atomAt[last + 1] < 0 && _parse[last + 1].Upos is Upos.Noun or Upos.Propn && _agents.TryFind(last + 1, _view.Keys, out _, out _)) last++;
        return (owner, last);
    }
}
