namespace Dragoman.Syntax;

/// <summary>One syntactic word of a CoNLL-U file, https://universaldependencies.org/format.html; columns as they are written.</summary>
/// <param name="Head">The number of its head, counted from 1; 0 for the root.</param>
/// <param name="Upos">"_" where the file doesn't say; so for the other columns.</param>
public sealed record ConlluWord(string Form, string Lemma, string Upos, string Xpos, string Feats, int Head, string Deprel, string Deps, string Misc)
{
    public bool SpaceAfter => !ConlluSentence.ForbidsSpace(Misc);
}

/// <summary>A word of the text that is several syntactic words ("don't"), numbered from 1.</summary>
public sealed record ConlluRange(int First, int Last, string Form, string Misc)
{
    public bool SpaceAfter => !ConlluSentence.ForbidsSpace(Misc);
}
