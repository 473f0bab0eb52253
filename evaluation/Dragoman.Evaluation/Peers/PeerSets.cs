using System.Globalization;
using Dragoman.Evaluation.Names;

namespace Dragoman.Evaluation.Peers;

/// <summary>Writes the texts that programs are compared on, what is right of them, and what a program that has to be trained is trained on.</summary>
internal static class PeerSets
{
    public const string Ewt = "ewt-dev", Gum = "gum-dev", WikiGold = "wikigold", Speed = "speed";

    /// <param name="data">The folder of evaluation data.</param>
    /// <param name="to">A folder; what is there already is written over.</param>
    public static void Write(string data, string to)
    {
        string At(string file) => Path.Combine(data, file);
        IEnumerable<NamedSentence> Names(params string[] files) => files.SelectMany(file => ColumnText.Read(At("names/" + file))).Select(PlainKinds.Of);
        Directory.CreateDirectory(to);
        PeerGold[] ewt = [.. PeerGold.OfTreebank(At("treebanks/ewt/en_ewt-ud-dev.conllu"), At("names/uner-ewt/en_ewt-ud-dev.iob2"))];
        PeerGold[] gum = [.. PeerGold.OfTreebank(At("treebanks/gum/en_gum-main-dev.conllu"))];
        Write(to, Ewt, ewt);
        Write(to, Gum, gum);
        NamedSentence[] wikigold = [.. Names("wikigold/wikigold.conll.txt")];
        Write(to, WikiGold, PeerGold.OfNames(wikigold));
        PeerTexts.Write(Path.Combine(to, Speed + ".txt"), [.. ewt.Concat(gum).Select(gold => gold.Text)]);
        File.WriteAllText(Path.Combine(to, Speed + ".words"), ewt.Concat(gum).Sum(gold => gold.Sentences.Sum(sentence => sentence.Parse.Count)).ToString(CultureInfo.InvariantCulture) + "\n");
        Write(to, "treebanks-train", [.. PeerGold.OfTreebank(At("treebanks/ewt/en_ewt-ud-train.conllu")), .. PeerGold.OfTreebank(At("treebanks/gum/gum_freelicence_train.conllu"))]);
        NamedSentence[] others = [.. Names("wnut17/wnut17train.conll", "crossner-politics/train.txt", "crossner-politics/dev.txt", "crossner-politics/test.txt")];
        NamedSentence[] own = [.. Directory.GetFiles(RepositoryRoot.PathOf("training", "names"), "*.txt").Where(file => !Path.GetFileName(file).StartsWith("held-back", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .SelectMany(file => MarkedText.Read(file, Shipped.OpenSegmenter())).Select(PlainKinds.Of)];
        others = [.. others, .. own];
        Write(to, "names-train", PeerGold.OfNames([.. wikigold, .. others]));
        Write(to, "names-train-but-wikigold", PeerGold.OfNames(others));
    }

    private static void Write(string to, string name, IEnumerable<PeerGold> set)
    {
        var all = set.ToArray();
        PeerTexts.Write(Path.Combine(to, name + ".txt"), all.Select(gold => gold.Text));
        using var writer = new StreamWriter(Path.Combine(to, name + ".columns"));
        foreach (var gold in all) PeerColumns.Write(writer, gold.Sentences);
    }
}
