using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Claims;

/// <summary>
/// Reads who says what, sentence after sentence: "X said that", "according to X", "X quoted Y as saying", ", X said"; "the source added"
/// takes up the source that was named before, with whoever quoted it.
/// </summary>
internal sealed class AttributionReader
{
    private readonly Lexicon _lexicon;
    private readonly SourceReader _sources;
    private readonly List<(SourceReader.Source Source, ImmutableArray<Attribution> Chain)> _earlier = [];

    private readonly NameMemory _names;
    private readonly Introduction _introduction = new();

    public AttributionReader(Lexicon lexicon, NameMemory names) => (_lexicon, _sources, _names) = (lexicon, new SourceReader(lexicon), names);

    /// <summary>The frames of a sentence; sentences must come in the order of the text.</summary>
    public ImmutableArray<SpeechFrame> Read(Scene scene)
    {
        var cues = new Cues(scene, _lexicon.Cues);
        var frames = ImmutableArray.CreateBuilder<SpeechFrame>();
        for (var i = 0; i < scene.View.Count; i++)
        {
            var frame = scene[i].IsVerb ? OfVerb(scene, cues, scene[i]) : null;
            frame ??= OfPhrase(scene, cues, i);
            if (frame is not null) frames.Add(frame);
        }
        var introduced = _introduction.Sources(scene);
        if (frames.Count == 0 && !introduced.IsEmpty) return [new SpeechFrame(-1, 0, scene.View.Count - 1, introduced)];
        ImmutableArray<SpeechFrame> read = [.. frames.Select(frame => UpToNextSpeaker(scene, frame, frames))];
        _introduction.Read(scene, read);
        return read;
    }

    /// <summary>"A reported this, and B said that": what B says isn't A's word, unless A quotes B.</summary>
    private static SpeechFrame UpToNextSpeaker(Scene scene, SpeechFrame frame, IEnumerable<SpeechFrame> others)
    {
        foreach (var other in others)
            if (frame.First > frame.Cue && other.Cue > frame.Cue && other.First > other.Cue && other.Cue <= frame.Last && scene[other.Cue].IsVerb && scene[frame.Cue].IsVerb
                && !scene[other.Cue].Child(Relation.Nsubj).IsNone && !IsQuoted(scene, frame.Cue, other.Cue))
                return frame with { Last = other.Cue - 1 };
        return frame;
    }

    /// <summary>Within a clause that the verb of saying governs, over its coordinated clauses.</summary>
    private static bool IsQuoted(Scene scene, int cue, int token)
    {
        var complement = ComplementOf(scene[cue]);
        return !complement.IsNone && complement.Index > cue && scene[token].IsUnder(complement) && !(scene[token].Relation is Relation.Conj && scene[token].FirstConjunct.Index == complement.Index && !HasThat(scene[token]));
    }

    private static bool HasThat(Word verb) => verb.Marker is "that";

    /// <summary>The chain for an event: the innermost frame's sources first.</summary>
    public static ImmutableArray<Attribution> ChainOf(Scene scene, ImmutableArray<SpeechFrame> frames, EventMention mention, string plover, IReadOnlyList<Actor> actors, IReadOnlyList<Actor> recipients)
    {
        var chain = ImmutableArray.CreateBuilder<Attribution>();
        foreach (var frame in frames.Where(frame => frame.Holds(mention.Anchor) && !mention.Core.Contains(frame.Cue) && !(IsWords(plover) && (IsBesides(scene, frame, mention) || IsOfOwnWords(scene, frame, mention, actors)))).OrderBy(frame => frame.Last - frame.First).ThenBy(frame => frame.First))
            foreach (var source in frame.Sources)
                if (chain.All(known => known.Span != source.Span))
                    chain.Add(source with { Party = source.Actor is { } actor && actors.Concat(recipients).Any(party => party.Id == actor.Id || party.Side == actor.Side) });
        return chain.ToImmutable();
    }

    /// <summary>Acts that are done by speaking or meeting. Who "said its forces repelled an attack, destroyed a column" still says so of the column.</summary>
    public static bool IsWords(string plover) => plover is not ("ASSAULT" or "COERCE" or "MOBILIZE" or "RETREAT" or "PROTEST");

    /// <summary>"denied the attack and condemned the killings": what the speaker does besides is not what he says.</summary>
    private static bool IsBesides(Scene scene, SpeechFrame frame, EventMention mention)
    {
        var at = scene[mention.Governor].IsVerb ? scene[mention.Governor] : scene[mention.Governor].GoverningVerb;
        while (at.Relation is Relation.Conj && !at.IsRoot && at.Child(Relation.Nsubj, Relation.NsubjPass).IsNone)
        {
            at = at.Head;
            if (at.Index == frame.Cue) return true;
        }
        return false;
    }

    /// <summary>"said that two were killed and accused the army": nobody is told of his own accusing by himself.</summary>
    private static bool IsOfOwnWords(Scene scene, SpeechFrame frame, EventMention mention, IReadOnlyList<Actor> actors) =>
        scene[mention.Governor] is { Relation: Relation.Conj } verb && verb.Child(Relation.Nsubj, Relation.NsubjPass).IsNone && frame.Sources is [{ Actor: { } speaker }, ..] && actors.Any(actor => actor.Id == speaker.Id);

    private SpeechFrame? OfVerb(Scene scene, Cues cues, Word verb)
    {
        if (cues.OfVerb(verb) is not { Kind: CueKind.Report or CueKind.Deny or CueKind.Doubt }) return null;
        // "quoted a source as saying": the quotation says it all.
        if (verb.Xpos is "VBG" && !verb.IsRoot && verb.GoverningVerb.Lemma is "quote" or "cite" && verb.Relation is not Relation.Ccomp) return null;
        var clause = Clause.Of(verb);
        var subject = clause.Voice is Voice.Passive ? clause.Agent : clause.Subject;
        // Past forms are often taken for participles: "sources reported that" for "sources [that were] reported".
        if (verb.Child(Relation.Nsubj).IsNone && Behind(scene, verb) is { IsNone: false } inverted) subject = inverted;
        if (subject.IsNone) subject = verb.Relation is Relation.Acl && verb.Xpos is "VBD" ? verb.Head : Before(scene, verb);
        if (StatusReader.IsNegated(verb)) return NotSaid(scene, verb, subject);
        if (subject.IsNone || !MaySpeak(scene, subject)) return null;
        if (Content(scene, verb, subject) is not { } whole) return null;
        var content = WithinSemicolons(scene, verb.Index, whole);
        if (content.Last < content.First) return null;
        var chain = ChainFrom(scene, subject);
        // "quoted an officer as saying": the nearer source is the object.
        if (verb.Lemma is "quote" or "cite" && clause.Object is { IsNone: false } quoted && MaySpeak(scene, quoted))
            chain = [.. ChainFrom(scene, quoted).Take(1), .. chain];
        Remember(scene, subject, chain, verb.Lemma is "quote" or "cite" ? clause.Object : default);
        return new SpeechFrame(verb.Index, content.First, content.Last, chain);
    }

    private SpeechFrame? OfPhrase(Scene scene, Cues cues, int token)
    {
        if (cues.At(token, out var last, "prep", "v") is not { Kind: CueKind.Report, Lemmas.Length: > 1 } cue || cue.Lemmas[0] is not ("accord" or "according" or "per" or "as" or "in")) return null;
        for (var i = last + 1; i < scene.View.Count && i <= last + 10; i++)
        {
            if (!scene[i].IsNominal || scene[i].Relation is Relation.Compound or Relation.NmodPoss or Relation.Nummod or Relation.Flat) continue;
            var chain = ChainFrom(scene, scene[i]);
            Remember(scene, scene[i], chain, default);
            return new SpeechFrame(token, 0, scene.View.Count - 1, chain);
        }
        return null;
    }

    /// <summary>A subject that the parse lost: the noun phrase right before the verb.</summary>
    private static Word Before(Scene scene, Word verb)
    {
        // "its foreign minister, Sergei X, said": over the apposition.
        var from = verb.Index - 1;
        if (from > 0 && scene[from].Form is ",")
        {
            from--;
            while (from > 0 && scene[from].Upos is Upos.Propn or Upos.Adj) from--;
            if (scene[from].Form is ",") from--;
        }
        for (var i = from; i >= 0 && i >= from - 4; i--)
            if (scene[i].IsNominal) return scene.ActorAt(i) is { } mention ? scene[mention.Head] : scene[i];
            else if (scene[i].Upos is not (Upos.Adv or Upos.Aux)) break;
        return default;
    }

    /// <summary>"..., says an aid worker;": a subject that the parser took for an object.</summary>
    private static Word Behind(Scene scene, Word verb) =>
        verb.Lemma is "say" && verb.Index > 0 && scene[verb.Index - 1].Form is "," or "\"" && verb.Child(Relation.Ccomp).IsNone && verb.Child(Relation.Obj) is { IsNone: false } heard && heard.Index <= verb.Index + 4 && heard.Upos is Upos.Noun or Upos.Propn
            ? heard
            : default;

    /// <summary>"the radio reported that, but neither the army nor the mission confirmed his release": what isn't confirmed isn't the radio's word.</summary>
    private SpeechFrame? NotSaid(Scene scene, Word verb, Word subject) =>
        verb.Relation is Relation.Conj && !subject.IsNone && subject.Index < verb.Index && MaySpeak(scene, subject) && !verb.Child(Relation.Obj, Relation.Ccomp).IsNone
            ? new SpeechFrame(verb.Index, verb.Index + 1, WithinSemicolons(scene, verb.Index, (verb.Index + 1, scene.View.Count - 1)).Last, [])
            : null;

    private bool MaySpeak(Scene scene, Word word) =>
        word.Upos is Upos.Pron or Upos.Propn
        || scene.ActorAt(word.Index) is not null
        || _lexicon.Sources.TryFind(word.Index, scene.View.Keys, out _, out _)
        || ((scene.ClassesOf(word) | scene.LikelyClassesOf(word)) & (EntityClasses.Person | EntityClasses.Group | EntityClasses.Document | EntityClasses.State)) != 0;

    /// <summary>After the verb to the end of the sentence; before it where it follows what is said.</summary>
    private static (int First, int Last)? Content(Scene scene, Word verb, Word subject)
    {
        var end = scene.View.Count - 1;
        var complement = ComplementOf(verb);
        // "accused Iran of arming them": of what somebody is accused, not what was said before.
        if (verb.Lemma is "accuse" or "blame" && subject.Index < verb.Index) return (verb.Index + 1, end);
        // ", said a shopkeeper": the subject follows.
        if (subject.Index > verb.Index && complement.IsNone) return (0, verb.Index - 1);
        if (complement.IsNone && Trails(scene, verb, subject) is { } start) return (0, start - 1);
        if (complement.IsNone && verb.Relation is Relation.Parataxis) return (0, Math.Min(subject.Index, verb.Index) - 1);
        if (!complement.IsNone && complement.Index < verb.Index) return (0, Math.Min(subject.Index, verb.Index) - 1);
        if (!complement.IsNone || !verb.Child(Relation.Obj).IsNone || !verb.Child(Relation.Obl, Relation.Advcl).IsNone) return (verb.Index + 1, end);
        for (var i = verb.Index + 1; i <= end && i <= verb.Index + 8; i++)
            if (scene[i].Form is "that" or ":" or "\"")
                return (i + 1, end);
        return verb.Index >= end - 3 ? (0, Math.Min(subject.Index, verb.Index) - 1) : verb.Index + 1 <= end ? (verb.Index + 1, end) : null;
    }

    /// <summary>What is said; where clauses stand on both sides, that after the verb: "A reported this, and B said that ...".</summary>
    private static Word ComplementOf(Word verb)
    {
        Word found = default;
        foreach (var child in verb.Children)
            if (child.Relation is Relation.Ccomp && (found.IsNone || found.Index < verb.Index)) found = child;
        return found;
    }

    /// <summary>"A said this; B said that": each speaks on its side.</summary>
    private static (int First, int Last) WithinSemicolons(Scene scene, int cue, (int First, int Last) content)
    {
        var (first, last) = content;
        for (var i = first; i <= last; i++)
            if (scene[i].Form is ";")
                (first, last) = i < cue ? (i + 1, last) : (first, i - 1);
        return (first, last);
    }

    /// <summary>"..., the city council said on Thursday": a comma before the source, and nothing said after it. The first token of the source.</summary>
    private static int? Trails(Scene scene, Word verb, Word subject)
    {
        if (!verb.Child(Relation.Obj).IsNone || subject.Index > verb.Index) return null;
        for (var i = verb.Index + 1; i < scene.View.Count && i <= verb.Index + 3; i++)
            if (scene[i].Form is "that" or ":" or "\"" || (scene[i].Upos is Upos.Pron or Upos.Propn && i == verb.Index + 1))
                return null;
        for (var i = subject.Index; i > 0 && i > subject.Index - 12; i--)
            if (scene[i].Form is "," or "\"")
                return Enumerable.Range(0, i).Any(token => scene[token].IsVerb) ? i : null;
            else if (scene[i].IsVerb && scene[i].Relation is not Relation.Amod || scene[i].Upos is Upos.Cconj) return null;
        return null;
    }

    private ImmutableArray<Attribution> ChainFrom(Scene scene, Word head)
    {
        var source = _sources.Read(scene, head);
        if (source.Attribution.Actor is null && _names.Find(head) is { } known) return [source.Attribution with { Actor = known, Kind = SourceReader.KindOf(known) }];
        if (!source.Definite || Antecedent(scene, head, source) is not { } earlier) return [source.Attribution];
        var first = source.Attribution with
        {
            Kind = source.ByNoun is null or SourceKind.Other or SourceKind.Anonymous ? earlier.Chain[0].Kind : source.Attribution.Kind,
            Actor = source.Attribution.Actor ?? earlier.Chain[0].Actor,
        };
        return [first, .. earlier.Chain.Skip(1)];
    }

    /// <summary>"He" is the last who spoke; "the source" the last source, "the correspondent" the last journalist.</summary>
    private (SourceReader.Source Source, ImmutableArray<Attribution> Chain)? Antecedent(Scene scene, Word head, SourceReader.Source source)
    {
        for (var i = _earlier.Count - 1; i >= 0; i--)
            if (head.Upos is Upos.Pron || source.ByNoun == _earlier[i].Source.Attribution.Kind || (source.ByNoun is SourceKind.Anonymous && _earlier[i].Source.ByNoun is not null and not SourceKind.Journalist) || source.ByNoun == _earlier[i].Source.ByNoun)
                return _earlier[i];
        return null;
    }

    private void Remember(Scene scene, Word subject, ImmutableArray<Attribution> chain, Word quoted)
    {
        if (quoted.IsNone || chain.Length < 2)
        {
            var source = _sources.Read(scene, subject);
            if (!source.Definite || _earlier.Count == 0) _earlier.Add((source, chain));
            return;
        }
        _earlier.Add((_sources.Read(scene, subject), [.. chain.Skip(1)]));
        _earlier.Add((_sources.Read(scene, quoted), chain));
    }
}
