using System.Collections.Immutable;
using Dragoman.Syntax;

namespace Dragoman.Evaluation.Coreference;

/// <summary>A document with its chains, cut into the tokens and sentences of a treebank and parsed by machine.</summary>
/// <param name="Offsets">The number of each sentence's first token in the document.</param>
public sealed record CoreferenceDocument(string Name, GoldChains Gold, ImmutableArray<Parse> Parses, ImmutableArray<int> Offsets)
{
    /// <summary>Documents of a treebank by their "newdoc id".</summary>
    public static Dictionary<string, ImmutableArray<ConlluSentence>> Treebank(IEnumerable<string> files)
    {
        var documents = new Dictionary<string, ImmutableArray<ConlluSentence>>(StringComparer.Ordinal);
        var name = "";
        foreach (var sentence in files.SelectMany(ReadFile))
        {
            name = sentence.Comments.FirstOrDefault(comment => comment.StartsWith(NewDocument, StringComparison.Ordinal))?[NewDocument.Length..] ?? name;
            documents[name] = documents.GetValueOrDefault(name, []).Add(sentence);
        }
        return documents;
    }

    private const string NewDocument = "newdoc id = ";

    /// <exception cref="InvalidDataException">The treebank has other tokens.</exception>
    public static CoreferenceDocument Open(string name, GoldChains gold, ImmutableArray<ConlluSentence> sentences, Func<Text.Sentence, Parse> analyse)
    {
        if (!IsCutAlike(gold.Forms, [.. sentences.SelectMany(sentence => sentence.Words).Select(word => word.Form)]))
            throw new InvalidDataException($"{name}: the treebank has other tokens than the chains");
        var (parses, offsets) = (ImmutableArray.CreateBuilder<Parse>(), ImmutableArray.CreateBuilder<int>());
        var (offset, tokens, block) = (0, 0, -1);
        foreach (var sentence in sentences)
        {
            if (sentence.Comments.Any(comment => comment.StartsWith("newpar", StringComparison.Ordinal))) block++;
            parses.Add(analyse(sentence.ToSentence(offset) with { Index = parses.Count, Block = Math.Max(0, block) }));
            offsets.Add(tokens);
            (offset, tokens) = (parses[^1].Sentence.Span.End + 1, tokens + sentence.Words.Length);
        }
        return new CoreferenceDocument(name, gold, parses.ToImmutable(), offsets.ToImmutable());
    }

    /// <summary>"|", which parts marks in the one format, is an empty form there.</summary>
    private static bool IsCutAlike(ImmutableArray<string> forms, ImmutableArray<string> others) =>
        forms.Length == others.Length && forms.Zip(others).All(pair => pair.First == pair.Second || pair.First.Length == 0);

    public GoldMention MentionOf(int sentence, int first, int last) => new(Name, Offsets[sentence] + first, Offsets[sentence] + last);

    private static IEnumerable<ConlluSentence> ReadFile(string file)
    {
        using var reader = File.OpenText(file);
        foreach (var sentence in Conllu.Read(reader)) yield return sentence;
    }
}
