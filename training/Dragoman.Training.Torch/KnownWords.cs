using Dragoman.Syntax;
using Dragoman.Syntax.Names;
using Dragoman.Syntax.Network;
using static TorchSharp.torch;

namespace Dragoman.Training.Torch;

/// <summary>What the packed network hands on of a sentence, as bytes with 128 for zero, and the flags of lists.</summary>
internal sealed record KnownWords(byte[] Known, ulong[] Lists);

/// <summary>Asks the packed network for what it knows of words, just as the reader does when it looks for names.</summary>
internal sealed class KnownWordsReader(SyntaxNetwork network, NameLists lists) : IDisposable
{
    private readonly Workspace _space = new();

    /// <summary>Numbers of a word.</summary>
    public int Width { get; } = Measure(network);

    /// <summary>Numbers of a word with the flags of lists.</summary>
    public int Inputs => Width + NameLists.Flags;

    public void Dispose() => _space.Dispose();

    public KnownWords Read(string[] forms) => new(network.Known([.. forms.Select(form => network.RowsOf(ArabicArticle.Strip(form)))], _space), lists.Mark(GivenTokens.ToSentence(forms)));

    /// <returns>Word, number: what the packed network hands on, then the flags.</returns>
    public Tensor InputsOf(KnownWords sentence)
    {
        var count = sentence.Lists.Length;
        var numbers = new float[count * Inputs];
        for (var word = 0; word < count; word++)
        {
            var row = numbers.AsSpan(word * Inputs, Inputs);
            for (var i = 0; i < Width; i++) row[i] = (sentence.Known[(word * Width) + i] - 128) / 127f;
            for (var flag = 0; flag < NameLists.Flags; flag++) row[Width + flag] = sentence.Lists[word] >> flag & 1;
        }
        return tensor(numbers).reshape(count, Inputs);
    }

    /// <summary>What a layer of names makes of sentences of one length.</summary>
    public Tensor States(NameNetwork names, KnownWords[] sentences)
    {
        var count = sentences[0].Lists.Length;
        var known = new float[sentences.Length * count * Width];
        var flags = new float[sentences.Length * count * NameLists.Flags];
        var (at, flagAt) = (0, 0);
        foreach (var sentence in sentences)
        {
            foreach (var value in sentence.Known) known[at++] = (value - 128) / 127f;
            foreach (var word in sentence.Lists)
                for (var flag = 0; flag < NameLists.Flags; flag++)
                    flags[flagAt++] = word >> flag & 1;
        }
        return names.States(tensor(known).reshape(sentences.Length, count, Width), tensor(flags).reshape(sentences.Length, count, NameLists.Flags));
    }

    private static int Measure(SyntaxNetwork network)
    {
        using var space = new Workspace();
        return network.Known([network.RowsOf("word")], space).Length;
    }
}
