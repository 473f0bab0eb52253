using Dragoman.Events;
using Dragoman.Lexicons;
using Dragoman.Syntax;

namespace Dragoman.Claims;

/// <summary>Asks the table of cues about words of a sentence.</summary>
internal sealed class Cues
{
    private readonly Scene _scene;
    private readonly CueTable _table;

    public Cues(Scene scene, CueTable table) => (_scene, _table) = (scene, table);

    /// <summary>The longest cue of a part of speech that begins at a token; null where there is none.</summary>
    public Cue? At(int token, params ReadOnlySpan<string> pos) => At(token, out _, pos);

    public Cue? At(int token, out int last, params ReadOnlySpan<string> pos)
    {
        last = token;
        if (IsWanted(token)) return null;
        foreach (var cue in _table.StartingWith(_scene.View[token]))
            if (pos.Contains(cue.Pos) && Matches(cue, token, out last))
                return cue;
        return null;
    }

    /// <summary>"wanted in eleven cases, was arrested": sought by the police, and nobody's wish.</summary>
    private bool IsWanted(int token) => _scene[token].Form is "wanted" && token + 1 < _scene.View.Count && _scene[token + 1].Form is "in" or "for" or "by" or "on";

    public Cue? OfVerb(Word verb) => At(verb.Index, "v");

    /// <summary>"in preparation for [the] battle": the phrase that ends right before a noun phrase.</summary>
    public Cue? PhraseBefore(int first)
    {
        for (var start = Math.Max(0, first - 5); start < first; start++)
            if (_scene[start].Upos is Upos.Adp or Upos.Adv or Upos.Sconj or Upos.Verb or Upos.Part && At(start, out var last, "prep") is { } cue && last == first - 1)
                return cue;
        return null;
    }

    // Words of a phrase stand together; articles, adverbs and adjectives may come between.
    private bool Matches(Cue cue, int token, out int last)
    {
        last = token;
        for (var i = 1; i < cue.Lemmas.Length; i++)
        {
            last++;
            while (last < _scene.View.Count && _scene.View[last] != cue.Lemmas[i] && _scene[last].Upos is Upos.Det or Upos.Adv or Upos.Adj or Upos.Pron) last++;
            if (last >= _scene.View.Count || _scene.View[last] != cue.Lemmas[i]) return false;
        }
        return true;
    }
}
