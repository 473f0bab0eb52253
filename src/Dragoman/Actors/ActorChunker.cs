using System.Collections.Immutable;
using Dragoman.Entities;
using Dragoman.Lexicons;
using Dragoman.Syntax;
using Dragoman.Syntax.Names;
using Dragoman.Text;

namespace Dragoman.Actors;

/// <summary>
/// Puts names and agent nouns of one sentence together by their order, not by the parse: noun phrases of clumsy translations
/// are where parsers err most. "the troops of Field Marshal X", "Libyan Y forces", "X's militia", "Z government forces".
/// </summary>
internal sealed partial class ActorChunker
{
    private const int LongestTitle = 7;

    private static readonly ImmutableHashSet<string> Owning =
        ["of", "from", "under", "within"];

    private static readonly ImmutableHashSet<string> Allied =
        ["loyal", "belong", "belonging", "affiliated", "affiliate", "allied", "ally", "aligned", "subordinate", "supporting", "backing", "support", "associated", "led", "lead", "command", "commanded"];

    private readonly LexicalView _view;
    private readonly Parse _parse;
    private readonly ImmutableArray<NameAtom> _atoms;
    private readonly ActorContext _context;
    private readonly ActorRegister _register;
    private readonly PhraseTable<Agent> _agents;
    private readonly PersonTable _persons;
    private readonly PhraseTable<NounClass> _nouns;
    private readonly PhraseTable<NounClass> _commonNouns;
    private readonly int[] _atomAt;
    private readonly List<ActorMention> _found = [];
    private readonly bool[] _taken;

    public ActorChunker(
        LexicalView view, ImmutableArray<NameAtom> atoms, ActorContext context, Lexicon lexicon)
    {
        (_view, _parse, _atoms, _context) = (view, view.Parse, atoms, context);
        (_register, _agents, _persons, _nouns, _commonNouns) = (lexicon.Actors, lexicon.Agents, lexicon.Persons, lexicon.Nouns, lexicon.CommonNouns);
        (_atomAt, _taken) = (new int[view.Count], new bool[view.Count]);
        Array.Fill(_atomAt, -1);
        for (var i = 0; i < atoms.Length; i++)
            for (var token = atoms[i].First; token <= atoms[i].Last; token++)
                _atomAt[token] = i;
    }

    public ImmutableArray<ActorMention> Chunk()
    {
        // From the right, so that of "government forces" the forces come first and take the government as their modifier.
        for (var i = _view.Count - 1; i >= 0; i--)
            if (!_taken[i] && TryAgent(i, out var mention))
                Add(mention);
        foreach (var atom in _atoms)
            if (!_taken[atom.First] && !_taken[atom.Last])
                Add(OfName(atom));
        foreach (var name in _parse.Names)
            if (name is { Depth: 0, Type: NameType.Group or NameType.Government } && Enumerable.Range(name.First, name.Last - name.First + 1).All(i => !_taken[i] && _atomAt[i] < 0))
                Add(OfUnknown(name));
        return [.. _found.OrderBy(mention => mention.First)];
    }

    private void Add(ActorMention mention)
    {
        for (var i = mention.First; i <= mention.Last; i++)
            if (_taken[i])
                return;
        Array.Fill(_taken, true, mention.First, mention.Last - mention.First + 1);
        _found.Add(mention);
    }

    private bool TryAgent(int last, out ActorMention mention)
    {
        mention = null!;
        if (_atomAt[last] >= 0 || _parse[last].Upos is not (Upos.Noun or Upos.Propn) || !TryKind(last, out var agent, out var length)) return false;
        if (IsTitle(last) || IsPartOfThing(last) || IsUnit(last)) return false;
        var first = last - length + 1;
        var (start, owner) = Premodifiers(first);
        var end = last;
        if (owner is null && Postmodifier(last) is { } post) (owner, end) = (post.Owner, post.Last);
        mention = owner is null && agent.Role is AgentRole.Combatant or AgentRole.Any or AgentRole.Official && Belonging(last) is { } whole
            ? OfWhole(start, last, agent, whole)
            : Mention(start, end, last, agent, owner);
        return true;
    }

    /// <summary>A kind of people of our tables; else any that a dictionary knows for people and for nothing else: "plumbers" are civilians.</summary>
    private bool TryKind(int last, out Agent agent, out int length)
    {
        if (_agents.TryFind(last, _view.Keys, out agent, out length)) return true;
        if (_parse[last].Upos is not Upos.Noun || _nouns.TryFind(last, _view.Keys, out _, out _) || !_commonNouns.TryFind(last, _view.Keys, out var noun, out length) || noun is not NounClass.Person) return false;
        agent = new Agent(_view[last], "CVL", ActorKind.Civilians, AgentRole.Civilian);
        return true;
    }

    /// <summary>"Major General" before a name: the person acts, not the rank.</summary>
    private bool IsTitle(int last) => last + 1 < _view.Count && _atomAt[last + 1] >= 0 && _atoms[_atomAt[last + 1]].Entries.All(entry => entry.Kind is NameKind.Leader);

    /// <summary>"Borno State" is a part of a country; "a Gulf state" is none.</summary>
    private bool IsUnit(int last) => _parse[last].Form is "State" or "state" && last > 0 && _atomAt[last - 1] < 0 && _parse[last - 1] is { Upos: Upos.Propn, Form: [>= 'A' and <= 'Z', ..] } && (last < 2 || _parse[last - 2].Form is not ("a" or "an" or "A" or "An"));

    /// <summary>"fighter jets": the phrase is an aircraft.</summary>
    private bool IsPartOfThing(int last) => last + 1 < _view.Count && _nouns.TryFind(last + 1, _view.Keys, out _, out var length) && length > 1;

    /// <summary>The names in the noun phrase before an agent noun: a group before a country, the nearer before the farther.</summary>
    private (int Start, NameEntry? Owner) Premodifiers(int first)
    {
        NameEntry? owner = null;
        var start = first;
        for (var i = first - 1; i >= 0; i--)
        {
            if (_atomAt[i] >= 0)
            {
                var atom = _atoms[_atomAt[i]];
                i = atom.First;
                if (IsBackerOnly(atom.Last)) continue;
                owner = Better(owner, _context.Choose(atom.Entries));
                start = atom.First;
                continue;
            }
            if (!IsModifier(i)) break;
            if (_parse[i].Upos is not (Upos.Punct or Upos.Part)) start = i;
        }
        return (start, owner);
    }

    /// <summary>"Turkish-backed fighters" are not Turkish.</summary>
    private bool IsBackerOnly(int last)
    {
        var next = last + 1;
        while (next < _view.Count && _parse[next].Form is "-") next++;
        return next < _view.Count && next > last + 1 && _view[next] is "back" or "backed" or "fund" or "funded" or "support" or "supported" or "aligned" or "align" or "made" or "make";
    }

    private bool IsModifier(int i) => _parse[i].Upos switch
    {
        Upos.Adj or Upos.Noun or Upos.Propn => true,
        Upos.Part => _parse[i].Form is "'s" or "'",
        // "Hamas 'terrorists'", "the Maoist 'area commander'"
        Upos.Punct => _parse[i].Form is "-" || (IsQuote(i) && i > 0 && i + 1 < _view.Count && _parse[i - 1].IsNominal | _parse[i - 1].Upos is Upos.Adj && _parse[i + 1].Upos is Upos.Noun or Upos.Adj),
        Upos.Num => i + 1 < _view.Count && _parse[i + 1].Upos is Upos.Propn,
        Upos.Verb => i + 1 < _view.Count && _parse[i].Xpos is "VBN" && _parse[i].Relation is Relation.Amod,
        _ => false,
    };

    private bool IsQuote(int i) => _parse[i].Form is "'" or "\"" or "`" or "``" or "''" or "‘" or "’" or "“" or "”";

    private static NameEntry Better(NameEntry? old, NameEntry candidate) => (old?.Kind, candidate.Kind) switch
    {
        (null, _) => candidate,
        (NameKind.Country or NameKind.Demonym, NameKind.Group or NameKind.Leader) => candidate,
        _ => old!,
    };

    private ActorMention Mention(int first, int last, int head, Agent agent, NameEntry? owner)
    {
        var actor = owner switch
        {
            null => Unowned(first, head, agent),
            { Kind: NameKind.Country or NameKind.Demonym } => _register.OfSector(owner.Actor.Country, agent.Sector, agent.Kind),
            _ => owner.Actor,
        };
        var kind = owner is { Kind: NameKind.Group or NameKind.Leader } ? ActorMentionKind.Named : ActorMentionKind.Generic;
        if (owner is { Kind: NameKind.Country or NameKind.Demonym } && agent.Role is not AgentRole.Civilian) kind = ActorMentionKind.Named;
        return new ActorMention(_parse.Sentence.Index, first, last, HeadOf(first, last, head), _parse.Sentence.SpanOf(first, last), actor, kind, agent.Role);
    }

    /// <summary>A kind of people without a name is of the report's country; with a name that nobody knows it is an actor of its own.</summary>
    private Actor Unowned(int first, int head, Agent agent)
    {
        if (agent.Role is AgentRole.Combatant or AgentRole.Any && UnknownName(first, head) is { } name)
        {
            var country = _context.MainCountry;
            var id = $"{country?.ToLowerInvariant() ?? "int"}-{Slug(name)}";
            return new Actor(id, name, country, agent.Sector, agent.Kind, id);
        }
        return _register.OfSector(_context.MainCountry, agent.Sector, agent.Kind);
    }

    /// <summary>A name that no table has: an actor of its own, of the report's country.</summary>
    private ActorMention OfUnknown(NameMention name)
    {
        var country = _context.MainCountry;
        var text = _parse.TextOf(name.First, name.Last);
        var id = $"{country?.ToLowerInvariant() ?? "int"}-{Slug(text)}";
        var actor = name.Type is NameType.Group ? new Actor(id, text, country, "UAF", ActorKind.PoliticalMilitia, id) : new Actor(id, text, country, "GOV", ActorKind.StateForces, id);
        return new ActorMention(
            _parse.Sentence.Index, name.First, name.Last, HeadOf(name.First, name.Last, name.Last), _parse.Sentence.SpanOf(name.First, name.Last), actor, ActorMentionKind.Named,
            name.Type is NameType.Group ? AgentRole.Combatant : AgentRole.Any);
    }

    private string? UnknownName(int first, int head)
    {
        var proper = first;
        while (proper < head && _parse[proper].Upos is not Upos.Propn) proper++;
        // "Brigadier General" is a rank and no group.
        if (Enumerable.Range(first, head - first + 1).All(i => _persons.IsTitleWord(_view[i]))) return null;
        if (proper == head || !char.IsUpper(_parse[proper].Form[0]) || !char.IsUpper(_parse[head].Form[0])) return null;
        return _parse.TextOf(proper, head);
    }

    private static string Slug(string name) => string.Join('-', NameWords.Of(name).Where(word => word.Key is not ("'s" or NameWords.Break)).Select(word => word.Key));

    private ActorMention OfName(NameAtom atom)
    {
        var entry = _context.Choose(atom.Entries);
        var kind = entry.Kind switch
        {
            NameKind.Country => ActorMentionKind.Country,
            NameKind.Demonym => ActorMentionKind.Demonym,
            NameKind.Leader => ActorMentionKind.Person,
            _ => ActorMentionKind.Named,
        };
        return new ActorMention(
            _parse.Sentence.Index, atom.First, atom.Last, HeadOf(atom.First, atom.Last, atom.Last), _parse.Sentence.SpanOf(atom.First, atom.Last),
            entry.Actor, kind, AgentRole.Any, entry.Person);
    }

    /// <summary>The token whose head lies outside; the expected one where that holds of it.</summary>
    private int HeadOf(int first, int last, int expected)
    {
        bool Leaves(int i) => _parse[i].IsRoot || _parse[i].Head.Index < first || _parse[i].Head.Index > last;
        if (Leaves(expected)) return expected;
        for (var i = first; i <= last; i++)
            if (Leaves(i) && _parse[i].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Num or Upos.X)
                return i;
        return expected;
    }
}
