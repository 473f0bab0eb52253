using System.Collections.Immutable;
using System.CommandLine;
using Dragoman.Actors;
using Dragoman.Entities;
using Dragoman.Evaluation.Baselines;
using Dragoman.Lexicons;
using Dragoman.Syntax;
using Dragoman.Syntax.Names;
using Dragoman.Text;

namespace Dragoman.Evaluation.Names;

/// <summary>"names": finds names in annotated sentences, and says how well. A name counts where its words and its kind are right.</summary>
public sealed class NamesCommand
{
    private static readonly string[] PlainKinds = ["PER", "LOC", "ORG"];

    private readonly Argument<string[]> _files = new("files")
    {
        Description = "Sentences with marks (.txt, as in training/names) or in columns; without any, those held back in training/names, and the data's UNER-EWT and CoNLL++ test.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _data = EvaluationData.Option();
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Print what was read wrongly, by kinds, with the sentence's words around it." };
    private readonly BaselineOptions _baseline = new("names.json");
    private readonly Func<SyntaxAnalyser> _openSyntax;
    private readonly Func<Segmenter> _openSegmenter;

    private readonly Func<Lexicon> _openLexicon;

    private NamesCommand(Func<SyntaxAnalyser> openSyntax, Func<Segmenter> openSegmenter, Func<Lexicon> openLexicon) => (_openSyntax, _openSegmenter, _openLexicon) = (openSyntax, openSegmenter, openLexicon);

    public static Command Create(Func<SyntaxAnalyser> openSyntax, Func<Segmenter> openSegmenter, Func<Lexicon> openLexicon)
    {
        var names = new NamesCommand(openSyntax, openSegmenter, openLexicon);
        var command = new Command("names", "Scores names against annotated sentences.") { names._files, names._data, names._verbose };
        names._baseline.AddTo(command);
        command.SetAction(names.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (syntax, segmenter, lexicon, output) = (_openSyntax(), _openSegmenter(), _openLexicon(), parsed.InvocationConfiguration.Output);
        var figures = ImmutableArray.CreateBuilder<Figure>();
        foreach (var (name, sentences) in Sets(parsed, segmenter))
        {
            var tally = new NameTally();
            var errors = new NameErrors();
            Score(sentences, syntax, lexicon, tally, errors);
            output.WriteLine($"{name}: {tally}");
            if (parsed.GetValue(_verbose)) output.WriteLine(errors);
            figures.Add(new($"{name}.f1", tally.F1 / 100));
        }
        return _baseline.Settle(parsed, figures.ToImmutable());
    }

    private IEnumerable<(string Name, NamedSentence[] Sentences)> Sets(ParseResult parsed, Segmenter segmenter)
    {
        if (parsed.GetValue(_files) is { Length: > 0 } files)
            return files.Select(file => (Path.GetFileNameWithoutExtension(file), Read(file, segmenter)));
        var own = Directory.GetFiles(RepositoryRoot.PathOf("training", "names"), "held-back*.txt").Order(StringComparer.Ordinal).ToArray();
        var folder = Path.Combine(parsed.GetRequiredValue(_data), "names");
        string[] others = [Path.Combine(folder, "uner-ewt", "en_ewt-ud-dev.iob2"), Path.Combine(folder, "conllpp", "conllpp_test.txt")];
        foreach (var missing in others.Where(file => !File.Exists(file))) parsed.InvocationConfiguration.Error.WriteLine($"names skipped: {missing} isn't there");
        return [("held-back", [.. own.SelectMany(file => Read(file, segmenter))]), .. others.Where(File.Exists).Select(file => (Path.GetFileNameWithoutExtension(file), Read(file, segmenter)))];
    }

    private static NamedSentence[] Read(string file, Segmenter segmenter) => [.. IsMarked(file) ? MarkedText.Read(file, segmenter) : ColumnText.Read(file)];

    private static bool IsMarked(string file) => Path.GetExtension(file) is ".txt" && File.ReadLines(file).Any(line => line.Contains('{', StringComparison.Ordinal));

    /// <summary>Where all kinds of the gold are of the field's four, so are those that are found.</summary>
    private static void Score(NamedSentence[] sentences, SyntaxAnalyser syntax, Lexicon lexicon, NameTally tally, NameErrors errors)
    {
        var isPlain = !sentences.SelectMany(sentence => sentence.Names).Any(name => name.Kind is "PLACE" or "GROUP" or "GOV");
        foreach (var report in sentences.Chunk(50))
        {
            var parses = syntax.Analyse([.. report.Select(sentence => GivenTokens.ToSentence(sentence.Forms))]);
            for (var i = 0; i < report.Length; i++)
            {
                GoldName[] gold = [.. report[i].Names.Where(name => !isPlain || PlainKinds.Contains(name.Kind))];
                GoldName[] found = [.. isPlain ? Plain(parses[i]).Where(name => PlainKinds.Contains(name.Kind)) : Joined(parses[i], lexicon)];
                tally.Add(gold, found);
                errors.Add(report[i].Forms, gold, found);
            }
        }
    }

    private static IEnumerable<GoldName> Joined(Parse parse, Lexicon lexicon) =>
        KnownNames.Join(new LexicalView(parse, lexicon.Lemmas), lexicon).Select(name => new GoldName(name.First, name.Last, MarkedText.Kinds[(int)name.Type], name.Depth));

    private static IEnumerable<GoldName> Plain(Parse parse) => parse.PlainNames.Select(name => new GoldName(name.First, name.Last, name.Type switch
    {
        PlainNameType.Person => "PER",
        PlainNameType.Location => "LOC",
        PlainNameType.Organisation => "ORG",
        _ => "MISC",
    }, 0));
}
