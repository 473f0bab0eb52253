using Dragoman.Evaluation.Names;
using Dragoman.Syntax.Names;
using Dragoman.Text;

namespace Dragoman.Training.Torch;

/// <summary>A layer of the network that tags names in the manner of one set, or of several that are made one.</summary>
/// <param name="Name">Of the layer.</param>
/// <param name="Kinds">In the order of their tags.</param>
internal sealed record NameHead(string Name, IReadOnlyList<string> Kinds)
{
    public int Tags => SpanTags.Count(Kinds.Count);

    /// <summary>Names of conflict reports, and names within them.</summary>
    public static NameHead Outer { get; } = new("outer", MarkedText.Kinds);

    public static NameHead Inner { get; } = new("inner", MarkedText.Kinds);

    /// <summary>The four kinds that most sets know.</summary>
    public static NameHead Plain { get; } = new("plain", ["PER", "LOC", "ORG", "MISC"]);

    public static NameHead Re3d { get; } = new("re3d", ["Organisation", "Location", "Person", "Temporal", "Quantity", "DocumentReference", "Weapon", "MilitaryPlatform", "Nationality", "Money"]);

    /// <summary>WikiGold's own idea of the four, which cross-validation is scored by.</summary>
    public static NameHead Wikigold { get; } = new("wikigold", Plain.Kinds);

    public static NameHead[] All { get; } = [Outer, Inner, Plain, Re3d];
}

/// <summary>Words with the tags that some heads shall give them.</summary>
internal sealed record NameExample(string[] Forms, (NameHead Head, int[] Tags)[] Gold)
{
    /// <summary>What the packed network knows of its words as they are written, once it was asked.</summary>
    public KnownWords? Known { get; set; }

    public static NameExample Of(NamedSentence sentence, params NameHead[] heads) => new(sentence.Forms, [.. heads.Select(head => (head, Tags(sentence, head)))]);

    private static int[] Tags(NamedSentence sentence, NameHead head)
    {
        var tags = new int[sentence.Forms.Length];
        foreach (var name in sentence.Names)
        {
            var kind = head.Kinds.ToList().IndexOf(name.Kind);
            if (kind >= 0 && (head == NameHead.Inner) == (name.Depth == 1)) SpanTags.Write(tags, name.First, name.Last, kind);
        }
        return tags;
    }
}

/// <summary>The sets that names are learned from.</summary>
internal sealed record NameData(NameExample[] Own, NamedSentence[] Re3d, NamedSentence[] Wikigold, NameExample[] OtherPlain)
{
    public static NameData Read(DirectoryInfo shared, DirectoryInfo own, Segmenter segmenter)
    {
        string Path(string file) => System.IO.Path.Combine(shared.FullName, file);
        NamedSentence[] marked = [.. own.GetFiles("*.txt").Where(file => !file.Name.StartsWith("held-back", StringComparison.Ordinal)).OrderBy(file => file.Name, StringComparer.Ordinal).SelectMany(file => MarkedText.Read(file.FullName, segmenter))];
        string[] others = ["wnut17/wnut17train.conll", "crossner-politics/train.txt", "crossner-politics/dev.txt", "crossner-politics/test.txt"];
        return new(
            [.. marked.Select(sentence => Both(sentence))],
            [.. ColumnText.Read(Path("re3d/conll-train/re3d-train.conll"))],
            [.. ColumnText.Read(Path("wikigold/wikigold.conll.txt")).Select(PlainKinds.Of)],
            [.. others.SelectMany(file => ColumnText.Read(Path(file))).Select(sentence => NameExample.Of(PlainKinds.Of(sentence), NameHead.Plain))]);
    }

    private static NameExample Both(NamedSentence sentence)
    {
        var own = NameExample.Of(sentence, NameHead.Outer, NameHead.Inner);
        return own with { Gold = [.. own.Gold, .. NameExample.Of(PlainKinds.Of(sentence), NameHead.Plain).Gold] };
    }
}
