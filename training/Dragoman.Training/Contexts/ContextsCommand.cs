using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Dragoman.Lexicons;

namespace Dragoman.Training.Contexts;

/// <summary>"contexts": writes how much words speak for a report of conflict, from sentences of our own, paragraphs that tell of none, and treebanks.</summary>
internal static partial class ContextsCommand
{
    /// <summary>Sentences of reports that are read as one text: one sentence alone says little.</summary>
    private const int SentencesOfText = 3;

    private const int FewestTexts = 4, Folds = 5;

    /// <summary>Documents of treebanks that tell of no war: customers, questions, travel, science, talk.</summary>
    private static readonly string[] Peaceful = ["reviews", "answers", "email", "GUM_academic", "GUM_voyage", "GUM_textbook", "GUM_vlog", "GUM_conversation", "GUM_interview"];

    /// <summary>Classes of nouns that tell by themselves, and whether of conflict.</summary>
    private static readonly Dictionary<string, bool> Told = new(StringComparer.Ordinal) { ["elsewhere"] = false, ["sport"] = false, ["animal"] = false, ["accident"] = false, ["weapon"] = true, ["materiel"] = true, ["casualty"] = true };

    public static Command Create()
    {
        var names = new Option<string>("--names") { Description = "The folder of marked sentences of conflict.", DefaultValueFactory = _ => "training/names", HelpName = "dir" };
        var peace = new Option<string>("--peace") { Description = "Paragraphs that tell of no conflict.", DefaultValueFactory = _ => "training/peace/paragraphs.txt", HelpName = "file" };
        var conflict = new Option<string>("--conflict") { Description = "Paragraphs of conflict in places of everyday life.", DefaultValueFactory = _ => "training/peace/conflict.txt", HelpName = "file" };
        var treebanks = new Option<string[]>("--treebanks") { Description = "Treebanks whose peaceful documents are read.", Required = true, HelpName = "file", AllowMultipleArgumentsPerToken = true };
        var nouns = new Option<string>("--nouns") { Description = "The table of nouns: those of other walks of life, and of weapons.", DefaultValueFactory = _ => "src/Dragoman.Resources/Lexicons/nouns.tsv", HelpName = "file" };
        var output = new Option<string>("--out") { Description = "The table to write.", DefaultValueFactory = _ => "src/Dragoman.Resources/Lexicons/contexts.tsv", HelpName = "file" };
        var command = new Command("contexts", "Writes how much words speak for a report of conflict.") { names, peace, conflict, nouns, treebanks, output };
        command.SetAction(parsed => Write(parsed.GetRequiredValue(names), parsed.GetRequiredValue(peace), parsed.GetRequiredValue(conflict), parsed.GetRequiredValue(nouns), parsed.GetRequiredValue(treebanks), parsed.GetRequiredValue(output)));
        return command;
    }

    private static void Write(string names, string peace, string conflict, string nouns, string[] treebanks, string path)
    {
        string[] Words(string text) => [.. Word().Matches(text).Select(match => ContextTable.KeyOf(match.Value)).OfType<string>().Distinct(StringComparer.Ordinal)];
        List<(string[] Words, bool IsConflict, double Share)> texts =
        [
            .. Directory.EnumerateFiles(names, "*.txt").Where(file => !Path.GetFileName(file).StartsWith("held-back", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .SelectMany(file => File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(Unmarked).Chunk(SentencesOfText)).Select(lines => (Words(string.Join(' ', lines)), true, 1.0)),
            .. File.ReadLines(peace).Where(line => line.Length > 0 && line[0] != '#').Select(line => (Words(Lower(line)), false, 8.0)),
            .. File.ReadLines(conflict).Where(line => line.Length > 0 && line[0] != '#').Select(line => (Words(Lower(line)), true, 8.0)),
            .. File.ReadLines(nouns).Skip(1).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).Where(cells => !cells[0].Contains(' ', StringComparison.Ordinal)).Select(cells => (Words: Words(cells[0]), Classes: cells[1].Split('|')))
                .Where(noun => noun.Words.Length == 1 && noun.Classes.Any(one => Told.ContainsKey(one))).Select(noun => (noun.Words, noun.Classes.All(one => Told.GetValueOrDefault(one)), 2.0)),
            .. treebanks.SelectMany(Paragraphs).Select(text => (Words(Lower(text)), false, 1.0)),
        ];
        Tell(texts);
        using var table = new StreamWriter(path);
        ContextTable.Write(ContextFitting.Fit(texts, FewestTexts), table);
        Console.Error.WriteLine($"{path}: learned from {texts.Count(text => text.IsConflict)} texts of conflict and {texts.Count(text => !text.IsConflict)} others");
    }

    /// <summary>How well it tells texts that it wasn't learned from, a fifth at a time.</summary>
    private static void Tell(List<(string[] Words, bool IsConflict, double Share)> texts)
    {
        var scores = new List<(double Score, bool IsConflict, double Share)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            using var written = new StringWriter();
            ContextTable.Write(ContextFitting.Fit([.. texts.Where((_, i) => i % Folds != fold)], FewestTexts), written);
            var table = ContextTable.Read(new StringReader(written.ToString()));
            scores.AddRange(texts.Where((_, i) => i % Folds == fold).Select(text => (table.Score(text.Words), text.IsConflict, text.Share)));
        }
        Console.Error.WriteLine("below   of conflict   paragraphs of it   paragraphs of peace   all others");
        foreach (var threshold in (double[])[-1, -.8, -.6, -.4, -.2, 0, .2, .4, .6])
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{threshold,5:0.0} {Below(scores.Where(score => score.IsConflict && score.Share < 4), threshold),13:P2} {Below(scores.Where(score => score.IsConflict && score.Share > 4), threshold),18:P2} {Below(scores.Where(score => !score.IsConflict && score.Share > 4), threshold),21:P1} {Below(scores.Where(score => !score.IsConflict && score.Share < 4), threshold),12:P1}"));
    }

    private static double Below(IEnumerable<(double Score, bool, double)> scores, double threshold) => scores.Select(score => score.Score < threshold ? 1.0 : 0).DefaultIfEmpty().Average();

    /// <summary>Names say nothing: what is marked goes, and what is written with a capital.</summary>
    private static string Unmarked(string line)
    {
        while (Marked().Replace(line, " ") is var rest && rest != line) line = rest;
        return Lower(line);
    }

    private static string Lower(string text) => Capital().Replace(text, " ");

    private static IEnumerable<string> Paragraphs(string path)
    {
        var (takes, sentences) = (false, new List<string>());
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("# text = ", StringComparison.Ordinal)) sentences.Add(line[9..]);
            else if (line.StartsWith("# newdoc", StringComparison.Ordinal) || line.StartsWith("# newpar", StringComparison.Ordinal))
            {
                if (takes && sentences.Count > 0) yield return string.Join(' ', sentences);
                sentences.Clear();
                if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal)) takes = Peaceful.Any(genre => line.AsSpan(14).StartsWith(genre, StringComparison.Ordinal));
            }
        }
        if (takes && sentences.Count > 0) yield return string.Join(' ', sentences);
    }

    [GeneratedRegex(@"[A-Za-z]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\{[A-Z]+ [^{}]*\}")]
    private static partial Regex Marked();

    [GeneratedRegex(@"\b\p{Lu}\S*")]
    private static partial Regex Capital();
}
