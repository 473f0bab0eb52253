using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Dragoman.Text;

namespace Dragoman.Evaluation.Merge;

/// <summary>A document of ECB+ (Cybulska and Vossen 2014) as a report, and where its events are mentioned.</summary>
/// <param name="Mentions">Actions in the sentences that were annotated for coreference: their words, and the chain they are of.</param>
public sealed record EcbDocument(int Topic, Report Report, ImmutableArray<(TextSpan Span, string Chain)> Mentions);

/// <summary>Reads ECB+ from its folder.</summary>
public static class EcbPlus
{
    /// <returns>By topic and name; empty where the corpus isn't there.</returns>
    public static ImmutableArray<EcbDocument> Read(string folder)
    {
        var list = Path.Combine(folder, "ECBplus_coreference_sentences.csv");
        if (!File.Exists(list)) return [];
        var annotated = File.ReadLines(list).Skip(1).Select(line => line.Split(',')).Select(cells => $"{cells[0]}_{cells[1]}.xml {cells[2]}").ToHashSet(StringComparer.Ordinal);
        return [.. Directory.EnumerateFiles(Path.Combine(folder, "ECB+"), "*.xml", SearchOption.AllDirectories).Select(path => Read(path, annotated)).OrderBy(document => document.Topic).ThenBy(document => document.Report.Reference, StringComparer.Ordinal)];
    }

    private static EcbDocument Read(string path, HashSet<string> annotated)
    {
        var (name, xml) = (Path.GetFileName(path), XDocument.Load(path).Root!);
        var (text, tokens) = Text(xml, isPage: name.EndsWith("plus.xml", StringComparison.Ordinal));
        var chains = Chains(xml);
        var mentions = xml.Element("Markables")!.Elements().Where(IsAction)
            .Select(mark => (Tokens: mark.Elements("token_anchor").Select(anchor => Number(anchor, "t_id")).Where(tokens.ContainsKey).ToList(), Id: Number(mark, "m_id")))
            .Where(mark => mark.Tokens.Count > 0 && annotated.Contains(string.Create(CultureInfo.InvariantCulture, $"{name} {tokens[mark.Tokens[0]].Sentence}")))
            .Select(mark => (mark.Tokens.Select(token => tokens[token].Span).Aggregate((one, other) => one.Join(other)), chains.GetValueOrDefault(mark.Id) ?? $"{name} {mark.Id}"));
        return new EcbDocument(int.Parse(name.Split('_')[0], CultureInfo.InvariantCulture), new Report(text) { Reference = name }, [.. mentions]);
    }

    private static bool IsAction(XElement mark) => mark.Name.LocalName.Contains("ACTION", StringComparison.Ordinal) && mark.Element("token_anchor") is not null;

    private static Dictionary<int, string> Chains(XElement xml) => xml.Element("Relations")!.Elements()
        .SelectMany(relation => relation.Elements("source").Select(source => (Id: Number(source, "m_id"), Chain: (string?)relation.Attribute("note") is { Length: > 0 } note && relation.Name == "CROSS_DOC_COREF" ? note : $"{(string?)xml.Attribute("doc_name")} r{(string?)relation.Attribute("r_id")}")))
        .GroupBy(pair => pair.Id).ToDictionary(group => group.Key, group => group.First().Chain);

    /// <summary>The first "sentence" of pages is their address.</summary>
    private static (string Text, Dictionary<int, (TextSpan Span, int Sentence)> Tokens) Text(XElement xml, bool isPage)
    {
        var (text, tokens, last) = (new StringBuilder(), new Dictionary<int, (TextSpan, int)>(), -1);
        foreach (var token in xml.Elements("token"))
        {
            var sentence = Number(token, "sentence");
            if (isPage && sentence == 0) continue;
            if (text.Length > 0) text.Append(sentence != last ? "\n" : IsClosing(token.Value) ? "" : " ");
            tokens[Number(token, "t_id")] = (new TextSpan(text.Length, text.Length + token.Value.Length), sentence);
            text.Append(token.Value);
            last = sentence;
        }
        return (text.ToString(), tokens);
    }

    private static bool IsClosing(string token) => token is "," or "." or ";" or ":" or "!" or "?" or ")" or "'s" or "’s" or "n't" or "%";

    private static int Number(XElement element, string attribute) => int.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
