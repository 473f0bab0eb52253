using Dragoman.Syntax;

namespace Dragoman.Training.Syntax;

/// <summary>A sentence of a treebank in the analyser's terms: words are padded, and heads are places among the padded words.</summary>
internal sealed record TrainingSentence(string[] Forms, string[] Lemmas, string[] Xpos, Upos[] Upos, int[] Heads, Relation[] Labels)
{
    public int Count => Forms.Length;

    public int RootAt => SyntaxScratch.Padding + Count;

    public static TrainingSentence Of(ConlluSentence sentence)
    {
        var rootAt = SyntaxScratch.Padding + sentence.Words.Length;
        return new(
            [.. sentence.Words.Select(word => word.Form)],
            [.. sentence.Words.Select(word => word.Lemma)],
            [.. sentence.Words.Select(word => word.Xpos)],
            [.. sentence.Words.Select(word => UposNames.Parse(word.Upos))],
            [.. sentence.Words.Select(word => word.Head == 0 ? rootAt : word.Head - 1 + SyntaxScratch.Padding)],
            [.. sentence.Words.Select(word => RelationNames.Parse(word.Deprel))]);
    }

    /// <summary>Padded words, without tags.</summary>
    public WordShape[] ToWords(ClusterTable clusters)
    {
        var words = new WordShape[Count + (2 * SyntaxScratch.Padding) + 1];
        words.AsSpan().Fill(WordShape.None);
        for (var i = 0; i < Count; i++)
            words[i + SyntaxScratch.Padding] = WordShape.Of(Forms[i], clusters);
        return words;
    }

    public bool EndsWithFullStop => Count > 2 && Upos[^1] == Dragoman.Syntax.Upos.Punct && !Heads.Contains(RootAt - 1);

    /// <summary>Headlines and captions lack their full stop.</summary>
    public TrainingSentence WithoutFullStop() => new(
        Forms[..^1], Lemmas[..^1], Xpos[..^1], Upos[..^1], [.. Heads[..^1].Select(head => head == RootAt ? RootAt - 1 : head)], Labels[..^1]);

    public TrainingSentence InCapitals() => this with { Forms = [.. Forms.Select(form => form.ToUpperInvariant())] };

    public TrainingSentence InTitleCase() => this with
    {
        Forms = [.. Forms.Select(form => form.Length > 3 ? string.Concat(char.ToUpperInvariant(form[0]).ToString(), form.AsSpan(1)) : form)],
    };
}
