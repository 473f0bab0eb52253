using System.Collections.Immutable;
using Dragoman.Events;
using Dragoman.Syntax;

namespace Dragoman.Claims;

/// <summary>"The General Staff said in its evening update:" — what follows is its word: the items of a list, else one paragraph.</summary>
internal sealed class Introduction
{
    private ImmutableArray<Attribution> _sources = [];
    private int _block;
    private bool _isList;

    public static bool IsIntroducing(Scene scene) => scene.View.Count > 2 && scene[scene.View.Count - 1].Form is ":";

    /// <summary>Whose word a sentence is that says nothing of it. Sentences must come in the order of the text.</summary>
    public ImmutableArray<Attribution> Sources(Scene scene)
    {
        var block = scene.Parse.Sentence.Block;
        if (_sources.IsEmpty || scene.View.Count == 0 || block == _block) return _sources;
        var goesOn = (_isList || block == _block + 1) && IsItem(scene);
        if (_isList && !goesOn || !_isList && block > _block + 1) _sources = [];
        // Each item moves the list on; a paragraph stays the one after the introduction.
        if (goesOn) (_isList, _block) = (true, block);
        return _sources;
    }

    /// <param name="frames">Who says what in the sentence itself.</param>
    public void Read(Scene scene, ImmutableArray<SpeechFrame> frames)
    {
        if (!IsIntroducing(scene)) return;
        (_sources, _block, _isList) = (frames.IsEmpty ? [] : frames.MaxBy(frame => frame.Cue)!.Sources, scene.Parse.Sentence.Block, false);
    }

    private static bool IsItem(Scene scene) =>
        scene[0].Form is "-" or "–" or "—" or "•" or "*" or "·" or "o" || scene[0].Upos is Upos.Num && scene.View.Count > 1 && scene[1].Form is "." or ")";
}
