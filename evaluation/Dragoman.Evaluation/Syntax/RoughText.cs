using Dragoman.Syntax;

namespace Dragoman.Evaluation.Syntax;

/// <summary>A treebank as hurried people, old wires and translations would have written it; the trees stay those of the sentences as they were.</summary>
public static class RoughText
{
    public static IReadOnlyList<(string Name, Func<ConlluSentence, ConlluSentence> Rewrite)> Manners { get; } =
    [
        ("upper", sentence => Recased(sentence, form => form.ToUpperInvariant())),
        ("lower", sentence => Recased(sentence, form => form.ToLowerInvariant())),
        ("title", sentence => Recased(sentence, form => form.Length > 3 ? char.ToUpperInvariant(form[0]) + form[1..] : form)),
        ("no-stop", WithoutFullStop),
        ("no-articles", sentence => Without(sentence, i => sentence.Words[i] is { Upos: "DET" } word && word.Form.ToLowerInvariant() is "the" or "a" or "an")),
    ];

    private static ConlluSentence Recased(ConlluSentence sentence, Func<string, string> recase) => sentence with
    {
        Words = [.. sentence.Words.Select(word => word with { Form = recase(word.Form) })],
        Ranges = [.. sentence.Ranges.Select(range => range with { Form = recase(range.Form) })],
    };

    private static ConlluSentence WithoutFullStop(ConlluSentence sentence)
    {
        var last = sentence.Words.Length - 1;
        return last > 1 && sentence.Words[last].Form is "." ? Without(sentence, i => i == last) : sentence;
    }

    /// <summary>Without words on which nothing hangs; those of written words that are several stay.</summary>
    private static ConlluSentence Without(ConlluSentence sentence, Predicate<int> drops)
    {
        var heads = sentence.Words.Select(word => word.Head).ToHashSet();
        var kept = Enumerable.Range(0, sentence.Words.Length)
            .Where(i => !drops(i) || heads.Contains(i + 1) || sentence.Words[i].Head == 0 || sentence.Ranges.Any(range => range.First <= i + 1 && i + 1 <= range.Last)).ToArray();
        var numbers = new int[sentence.Words.Length + 1];
        for (var i = 0; i < kept.Length; i++) numbers[kept[i] + 1] = i + 1;
        return sentence with
        {
            Words = [.. kept.Select(i => sentence.Words[i] with { Head = numbers[sentence.Words[i].Head] })],
            Ranges = [.. sentence.Ranges.Select(range => range with { First = numbers[range.First], Last = numbers[range.Last] })],
        };
    }
}
