using System.Collections.Immutable;
using System.Text;
using Dragoman.Evaluation.Names;
using Dragoman.Evaluation.Syntax;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Evaluation.Peers;

/// <summary>A text with what is right of it.</summary>
internal sealed record PeerGold(string Text, ImmutableArray<PeerSentence> Sentences)
{
    /// <summary>Sentences of the sets of names have no document; so many make one, a paragraph each.</summary>
    private const int SentencesOfText = 10;

    public static IEnumerable<PeerGold> OfTreebank(string path)
    {
        using var reader = File.OpenText(path);
        foreach (var document in GoldDocument.Read(Conllu.Read(reader)))
            yield return new(document.Text, [.. document.Parses.Select(parse => new PeerSentence(parse, []))]);
    }

    /// <summary>A treebank with the names that a file has for the same sentences, in whatever order, and with a few of their words cut in another way.</summary>
    /// <exception cref="InvalidDataException">The file lacks a sentence, or cuts a name otherwise.</exception>
    public static IEnumerable<PeerGold> OfTreebank(string path, string names)
    {
        // Sentences of the same words have the same names.
        var named = ColumnText.Read(names).DistinctBy(sentence => string.Concat(sentence.Forms)).ToDictionary(sentence => string.Concat(sentence.Forms), StringComparer.Ordinal);
        foreach (var gold in OfTreebank(path))
            yield return gold with { Sentences = [.. gold.Sentences.Select(sentence => Name(sentence.Parse, Named(sentence.Parse)))] };

        NamedSentence Named(Parse parse)
        {
            var words = string.Concat(parse.Sentence.Tokens.Select(token => token.Form));
            return named.GetValueOrDefault(words) ?? throw new InvalidDataException($"{names} has no sentence '{words}'.");
        }
    }

    /// <param name="sentences">With their kinds of names in the words of the four.</param>
    public static IEnumerable<PeerGold> OfNames(IEnumerable<NamedSentence> sentences) => sentences.Chunk(SentencesOfText).Select(OfNames);

    private static PeerGold OfNames(NamedSentence[] sentences)
    {
        var text = new StringBuilder();
        var gold = ImmutableArray.CreateBuilder<PeerSentence>(sentences.Length);
        foreach (var sentence in sentences)
        {
            if (text.Length > 0) text.Append("\n\n");
            var starts = Spacing.Append(text, sentence.Forms);
            gold.Add(Name(ToParse(sentence.Forms, starts), sentence));
        }
        return new(text.ToString(), gold.MoveToImmutable());
    }

    private static PeerSentence Name(Parse parse, NamedSentence named)
    {
        var (starts, others) = (Starts([.. parse.Sentence.Tokens.Select(token => token.Form)]), Starts(named.Forms));
        return new(parse, [.. named.Names.Where(name => name.Depth == 0).Select(name => new PeerName(parse.Sentence.SpanOf(Token(others[name.First]), Token(others[name.Last + 1]) - 1), name.Kind))]);

        int Token(int start) => Array.IndexOf(starts, start) is >= 0 and var token ? token : throw new InvalidDataException($"A name cuts a word of '{string.Concat(named.Forms)}'.");
    }

    /// <summary>How many characters stand before each word, and before the end.</summary>
    private static int[] Starts(string[] forms)
    {
        var starts = new int[forms.Length + 1];
        for (var i = 0; i < forms.Length; i++) starts[i + 1] = starts[i] + forms[i].Length;
        return starts;
    }

    private static Parse ToParse(string[] forms, int[] starts)
    {
        ImmutableArray<Token> tokens = [.. forms.Select((form, i) => new Token(new TextSpan(starts[i], starts[i] + form.Length), form, false))];
        var heads = new int[forms.Length];
        heads[0] = -1;
        var unknown = Enumerable.Repeat("_", forms.Length).ToArray();
        return new(
            new Sentence(0, 0, BlockKind.Paragraph, new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End), tokens), new Upos[forms.Length], unknown, unknown, heads, new Relation[forms.Length]);
    }
}
