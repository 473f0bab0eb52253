using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Quantities;
using Dragoman.Syntax;
using Dragoman.Syntax.Names;
using Dragoman.Text;

namespace Dragoman.Claims;

/// <summary>Gives an event its numbers: those that count its arguments, or nouns of the dead, the wounded, the captured that hang on it.</summary>
internal sealed class QuantityBinder
{
    private readonly Scene _scene;
    private readonly CountTable _counts;
    private readonly PartyResolver _parties;

    public QuantityBinder(Scene scene, CountTable counts, PartyResolver parties) => (_scene, _counts, _parties) = (scene, counts, parties);

    public ImmutableArray<ClaimQuantity> Bind(EventMention mention)
    {
        var found = ImmutableArray.CreateBuilder<ClaimQuantity>();
        foreach (var quantity in _scene.Quantities)
            if (KindOf(mention, quantity) is { } kind)
                found.Add(new ClaimQuantity(kind, quantity.Low, quantity.High, Whose(mention, quantity), SpanOf(quantity)));
        RemoveParts(mention, found);
        if (found.Count == 0) AddSingle(mention, found);
        if (found.Count == 0) AddNames(mention, found);
        if (found.Count > 0) AddFellows(mention, found);
        return found.ToImmutable();
    }

    /// <summary>"killed three villagers, two men and one woman": men, women and children that are together as many as those counted before them are these.</summary>
    private void RemoveParts(EventMention mention, ImmutableArray<ClaimQuantity>.Builder found)
    {
        var parts = _scene.Quantities.Where(part => part.CountedToken is { } counted && Kinds.Contains(_scene.View[counted]) && KindOf(mention, part) is not null).ToList();
        if (parts.Count < 2) return;
        var spans = parts.ConvertAll(SpanOf);
        if (found.Any(whole => whole.Low == parts.Sum(part => part.Low) && whole.Span.End <= spans[0].Start)) found.RemoveAll(quantity => spans.Contains(quantity.Span));
    }

    private static readonly HashSet<string> Kinds = ["man", "woman", "child", "boy", "girl", "male", "female"];

    /// <summary>"a soldier was wounded": one.</summary>
    private void AddSingle(EventMention mention, ImmutableArray<ClaimQuantity>.Builder found)
    {
        if (KindOf(mention) is not { } kind || kind is QuantityKind.TerritoryShare or QuantityKind.Materiel or QuantityKind.Troops) return;
        // "was killed and another injured"
        if (mention.Trigger.Pos is TriggerPos.Adjective && _scene[mention.Anchor].Child(Relation.Det) is { IsNone: false, Lemma: "another" } other) found.Add(new ClaimQuantity(kind, 1, 1, null, other.Span));
        foreach (var argument in mention.Arguments)
        {
            var word = _scene[argument.Token];
            if (argument.Role is not (Role.Victim or Role.Recipient)) continue;
            // "the injury of another"
            if (_scene.View[argument.Token] is "another") found.Add(new ClaimQuantity(kind, 1, 1, Owner(word.Index), word.Span));
            if (word.Form is "him" or "her" or "he" or "she") found.Add(new ClaimQuantity(kind, 1, 1, Owner(word.Index), word.Span));
            if (word.Xpos is not "NN" || _scene.IsCollective(word) || (_scene.ClassesOf(word) & EntityClasses.Person) == 0) continue;
            if (word.Child(Relation.Det) is { IsNone: false, Lemma: "a" or "an" or "the" } article)
                found.Add(new ClaimQuantity(kind, 1, 1, Owner(word.Index), _scene.Parse.Sentence.SpanOf(article.Index, word.Index)));
        }
    }

    /// <summary>"a deputy superintendent and four constables were killed", "killed two guards and a driver": who stands with those counted is one more.</summary>
    private void AddFellows(EventMention mention, ImmutableArray<ClaimQuantity>.Builder found)
    {
        if (KindOf(mention) is not ({ } kind and (QuantityKind.Fatalities or QuantityKind.Injured or QuantityKind.Arrested or QuantityKind.Abducted or QuantityKind.Captured))) return;
        if (found.Any(quantity => quantity.Kind != kind)) return;
        foreach (var argument in mention.Arguments)
        {
            if (argument.Role is not (Role.Victim or Role.Recipient)) continue;
            var first = _scene[argument.Token].FirstConjunct;
            if (IsJoined(mention, first)) found.Add(new ClaimQuantity(kind, 1, 1, Owner(first.Index), first.Span));
            else AddOne(first, kind, found);
            foreach (var child in first.Children)
                if (child.Relation is Relation.Conj && !IsPersonName(child)) AddOne(child, kind, found);
        }
    }

    /// <summary>"Raja Rao and Prasun Sen were arrested": two.</summary>
    private void AddNames(EventMention mention, ImmutableArray<ClaimQuantity>.Builder found)
    {
        if (KindOf(mention) is not ({ } kind and (QuantityKind.Fatalities or QuantityKind.Injured or QuantityKind.Arrested or QuantityKind.Abducted or QuantityKind.Captured or QuantityKind.Surrendered))) return;
        foreach (var argument in mention.Arguments)
        {
            if (argument.Role is not (Role.Victim or Role.Recipient) && !(argument.Role is Role.Actor && CountsActors(mention))) continue;
            var first = _scene[argument.Token].FirstConjunct;
            if (!IsPersonName(first)) continue;
            var fellows = new List<Word>();
            foreach (var child in first.Children)
                if (child.Relation is Relation.Conj && child.Index > first.Index && IsOne(child)) fellows.Add(child);
            if (fellows.Count == 0) continue;
            foreach (var one in fellows.Prepend(first)) found.Add(new ClaimQuantity(kind, 1, 1, Owner(one.Index), one.Span));
            return;
        }
    }

    private void AddOne(Word word, QuantityKind kind, ImmutableArray<ClaimQuantity>.Builder found)
    {
        if (IsOne(word) && !found.Any(quantity => quantity.Span.Overlaps(word.Span)))
            found.Add(new ClaimQuantity(kind, 1, 1, Owner(word.Index), _scene.Parse.Sentence.SpanOf(word.Child(Relation.Det, Relation.NmodPoss) is { IsNone: false } before && before.Index < word.Index ? before.Index : word.Index, word.Index)));
    }

    /// <summary>"a driver", "another cadre", "his mother", a person's name</summary>
    private bool IsOne(Word word) =>
        word.Xpos is "NN" or "NNP" && !_scene.IsCollective(word) && word.Child(Relation.Nummod).IsNone
        && (IsPersonName(word) || ((_scene.ClassesOf(word) & EntityClasses.Person) != 0 && (word.Child(Relation.NmodPoss) is { IsNone: false, Upos: Upos.Pron } || word.Child(Relation.Det) is { IsNone: false, Lemma: "a" or "an" or "another" })));

    private bool IsPersonName(Word word) => _scene.Parse.Names.Any(name => name is { Depth: 0, Type: NameType.Person } && name.First <= word.Index && word.Index <= name.Last);

    private string? Owner(int token) => _parties.Resolve(token) is [var owner, ..] ? owner.Actor.Id : null;

    /// <summary>Of an event; whom somebody fires at need not be hit.</summary>
    private QuantityKind? KindOf(EventMention mention) =>
        mention.Trigger is { Class: "shooting", Pos: not TriggerPos.Noun } && !mention.TokensOf(Role.Victim).Any() ? null : _counts.Of(mention.Trigger);

    private QuantityKind? KindOf(EventMention mention, QuantityMention quantity)
    {
        var ofClass = KindOf(mention);
        if (quantity.Form is QuantityForm.Share) return ofClass is QuantityKind.TerritoryShare && Nearness.Of(_scene, mention, Token(quantity)) <= Nearness.Clause ? ofClass : null;
        if (quantity.Form is QuantityForm.Count && ofClass is QuantityKind.Fatalities or QuantityKind.Injured && IsToll(mention, quantity)) return ofClass;
        if (quantity.Form is not QuantityForm.Count || (quantity.CountedToken ?? BareNumber(mention, quantity)) is not { } counted || ofClass is QuantityKind.TerritoryShare) return null;
        // The dead are dead in whatever event; "protesters", "hostages" are counted as what befell them: arrested, released.
        if (_counts.OfWord(_scene.View[counted]) is { } ofWord && (ofClass is null || ofWord is QuantityKind.Fatalities or QuantityKind.Injured)) return IsTriggerOf(mention, counted) || (ofClass == ofWord && Belongs(mention, counted)) || (ofClass is null && IsArgument(mention, counted)) ? ofWord : null;
        if (ofClass is not { } kind || !Belongs(mention, counted) || !IsCountable(kind, counted)) return null;
        return kind is QuantityKind.Troops && _scene.ActorAt(counted) is { Actor.Kind: ActorKind.Civilians } ? QuantityKind.Displaced : kind;
    }

    /// <summary>"killing five and wounding 41", "33 of its soldiers were killed"</summary>
    private int? BareNumber(EventMention mention, QuantityMention quantity)
    {
        foreach (var argument in mention.Arguments)
            if (argument.Token == quantity.Last || (_scene[argument.Token] is { Relation: Relation.Nmod, IsRoot: false } counted && counted.Head.Index == quantity.Last))
                return argument.Token;
        return null;
    }

    /// <summary>"put the number of dead at ten", "the death toll has risen to 21 civilians"</summary>
    private bool IsToll(EventMention mention, QuantityMention quantity)
    {
        if (mention.Trigger.Pos is TriggerPos.Verb || !Tolls.Contains(_scene.View[mention.Anchor])) return false;
        var number = _scene[quantity.Last];
        while (!number.IsRoot && number.Relation is Relation.Nummod or Relation.Compound or Relation.Flat or Relation.Advmod) number = number.Head;
        var verb = _scene[mention.Anchor].GoverningVerb;
        return number.Preposition is "at" or "to" && number.GoverningVerb.Index == verb.Index && verb.IsVerb;
    }

    private static readonly HashSet<string> Tolls = ["dead", "toll", "casualty", "victim", "fatality", "death", "wounded", "injured"];

    private static bool IsTriggerOf(EventMention mention, int counted) => mention.Core.Contains(counted);

    private bool Belongs(EventMention mention, int counted) => IsTriggerOf(mention, counted) || IsArgument(mention, counted) || IsPartOfArgument(mention, counted) || IsAlongWith(mention, counted);

    /// <summary>"was arrested along with three others": they too.</summary>
    private bool IsAlongWith(EventMention mention, int counted)
    {
        var word = _scene[counted];
        if (mention.Trigger.Pos is not TriggerPos.Verb || word.IsRoot || !word.IsNominal || !mention.TokensOf(Role.Victim).Any()) return false;
        if (!(mention.Core.Contains(word.Head.Index) || mention.TokensOf(Role.Victim).Contains(word.Head.Index))) return false;
        for (var i = counted - 1; i > 0 && i >= counted - 6; i--)
            if (_scene[i].Form is "with") return _scene[i - 1].Form is "along" or "together";
        return false;
    }

    /// <summary>"Commander Murali, along with three others, was arrested": he is one more.</summary>
    private bool IsJoined(EventMention mention, Word first) =>
        first.Xpos is "NN" or "NNP" && !_scene.IsCollective(first) && first.Child(Relation.Nummod).IsNone && _scene.Quantities.All(quantity => quantity.CountedToken != first.Index)
        && _scene.Quantities.Any(quantity => quantity.CountedToken is { } counted && counted != first.Index && IsAlongWith(mention, counted));

    private static bool IsArgument(EventMention mention, int counted)
    {
        foreach (var argument in mention.Arguments)
            if (argument.Token == counted && argument.Role is not (Role.Place or Role.Instrument) && (argument.Role is not Role.Actor || CountsActors(mention)))
                return true;
        return false;
    }

    /// <summary>"100 soldiers surrendered", "2,000 people fled", "thousands protested": those who act are counted.</summary>
    private static bool CountsActors(EventMention mention) =>
        mention.Trigger.Class is "surrender" or "defection" or "displacement" or "refugee-return" or "protest" or "withdrawal" || (mention.Trigger.Class is "deployment" && mention.TokensOf(Role.Goods).FirstOrDefault(-1) < 0);

    /// <summary>"killed 48 of the fighters", "the death of 17 soldiers and 22 fighters"</summary>
    private bool IsPartOfArgument(EventMention mention, int counted)
    {
        var word = _scene[counted];
        foreach (var argument in mention.Arguments)
            if (argument.Role is Role.Victim or Role.Recipient or Role.Goods or Role.Target && word.Relation is Relation.Conj && word.FirstConjunct.Index == argument.Token)
                return true;
        return !word.IsRoot && mention.Core.Contains(word.Head.Index) && word.Relation is Relation.Obj or Relation.NsubjPass or Relation.Nmod or Relation.Compound or Relation.Nummod
            || mention.Trigger.Subject is not Role.Actor && !word.IsRoot && mention.Core.Contains(word.Head.Index) && word.Relation is Relation.Nsubj;
    }

    private bool IsCountable(QuantityKind kind, int counted)
    {
        var classes = _scene.ClassesOf(_scene[counted]);
        return kind switch
        {
            QuantityKind.Materiel => (classes & (EntityClasses.Weapon | EntityClasses.Vehicle | EntityClasses.Goods)) != 0,
            _ => (classes & (EntityClasses.Person | EntityClasses.Group | EntityClasses.Body)) != 0 || classes == EntityClasses.None || (classes & EntityClasses.Unknown) != 0,
        };
    }

    private string? Whose(EventMention mention, QuantityMention quantity)
    {
        if (quantity.CountedToken is { } counted && _parties.Resolve(counted) is [var owner, ..]) return owner.Actor.Id;
        foreach (var token in mention.TokensOf(Role.Victim).Concat(mention.TokensOf(Role.Recipient)))
            if (_parties.Resolve(token) is [var recipient, ..])
                return recipient.Actor.Id;
        return null;
    }

    private static int Token(QuantityMention quantity) => quantity.CountedToken ?? quantity.Last;

    private TextSpan SpanOf(QuantityMention quantity) =>
        quantity.CountedToken is { } counted && counted >= quantity.First && counted - quantity.Last <= 3 ? quantity.Span.Join(_scene[counted].Span) : quantity.Span;
}
