using Dragoman.Evaluation.Names;
using Dragoman.Resources;

namespace Dragoman.Evaluation.Tests.Names;

public sealed class NameFilesTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"dragoman-names-{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.txt");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Marks_are_read_with_those_within_them()
    {
        var sentence = Marked("# manner: wire\n\nThe {GROUP {PLACE Tripoli} Protection Force} denied {PLACE Turkey}'s claim.\n").Single();
        Assert.Equal(["The", "Tripoli", "Protection", "Force", "denied", "Turkey", "'s", "claim", "."], sentence.Forms);
        Assert.Equal([new GoldName(1, 1, "PLACE", 1), new GoldName(1, 3, "GROUP", 0), new GoldName(5, 5, "PLACE", 0)], sentence.Names);
    }

    [Theory]
    [InlineData("{PLANET Mars} is far", "'PLANET' is no type")]
    [InlineData("{PLACE Sirte fell", "isn't closed")]
    [InlineData("Sirte} fell", "wasn't opened")]
    [InlineData("{PLACE Sir}te fell", "cuts a word")]
    public void A_wrong_mark_is_named_with_its_line(string line, string message)
    {
        var error = Assert.Throws<InvalidDataException>(() => Marked("All well here.\n" + line + "\n"));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Contains("line 2", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Omar\tB-PER\nTreki\tI-PER\nleft\tO\n", "0-1 PER")]
    [InlineData("Omar I-PER\nTreki I-PER\nMalta I-LOC\n", "0-1 PER, 2-2 LOC")]
    [InlineData("Omar I-PER\nSalem B-PER\n", "0-0 PER, 1-1 PER")]
    [InlineData("# text = Omar\n1\tOmar\tB-PER\t-\tann\n2\tleft\tO\t-\tann\n", "0-0 PER")]
    [InlineData("-DOCSTART- -X- -X- O\n\nOmar NNP B-NP B-PER\n", "0-0 PER")]
    public void Columns_are_read_in_all_their_manners(string text, string names)
    {
        File.WriteAllText(_path, text);
        Assert.Equal(names, string.Join(", ", ColumnText.Read(_path).Single().Names.Select(name => $"{name.First}-{name.Last} {name.Kind}")));
    }

    [Fact]
    public void A_name_counts_where_its_words_and_its_kind_are_right()
    {
        var tally = new NameTally();
        tally.Add([new(0, 1, "PER", 0), new(3, 3, "LOC", 0)], [new(0, 1, "PER", 0), new(3, 3, "ORG", 0), new(5, 5, "LOC", 0)]);
        Assert.Equal((100 / 3.0, 50, 40), (tally.Precision, tally.Recall, tally.F1));
    }

    [Fact]
    public void Every_mark_of_the_repository_can_be_read()
    {
        var segmenter = Knowledge.OpenSegmenter();
        var sentences = Directory.GetFiles(RepositoryRoot.PathOf("training", "names"), "*.txt").SelectMany(file => MarkedText.Read(file, segmenter)).ToList();
        Assert.True(sentences.Count > 2900);
        Assert.Equal(MarkedText.Kinds.Order(StringComparer.Ordinal), sentences.SelectMany(sentence => sentence.Names).Select(name => name.Kind).Distinct().Order(StringComparer.Ordinal));
        // One within another: never the same words twice at one depth, never across.
        Assert.All(sentences, sentence => Assert.Equal(sentence.Names.Length, sentence.Names.Select(name => (name.First, name.Last, name.Depth)).Distinct().Count()));
    }

    private NamedSentence[] Marked(string text)
    {
        File.WriteAllText(_path, text);
        return [.. MarkedText.Read(_path, Knowledge.OpenSegmenter())];
    }
}
