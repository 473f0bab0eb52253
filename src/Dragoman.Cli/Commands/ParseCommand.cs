using System.CommandLine;
using System.Text;
using Dragoman.Exchange.Input;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman parse`: sentences, tags and dependencies as CoNLL-U, https://universaldependencies.org/format.html.</summary>
internal sealed class ParseCommand(Host host, Messages messages)
{
    private const int SentencesAtOnce = 64;

    private readonly Argument<string?> _path = ReportPaths.One("FILE", "A report; - or nothing is the standard input");

    private readonly Option<bool> _tokens = new("--tokens")
    {
        Description = "The file is CoNLL-U: keep its sentences and words, and give them lemmas, tags and heads of our own",
    };

    public static string[] Examples => ["dragoman parse report.txt", "dragoman parse --tokens gold.conllu"];

    public Command ToCommand()
    {
        var command = new Command("parse", "Write the syntax of a report as CoNLL-U") { _path, _tokens };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        var paths = ReportPaths.Of(line.GetValue(_path), host);
        var output = line.InvocationConfiguration.Output;
        if (paths is [var path])
            return line.GetValue(_tokens) ? ParseTokens(path, output) : ParseReports(paths, output);
        messages.Fail("nothing to parse: name a file, or pipe one in; see: dragoman parse --help");
        return ExitCode.Usage;
    }

    private int ParseReports(IReadOnlyList<string> paths, TextWriter output)
    {
        var engine = host.OpenEngine();
        var tally = new Tally();
        foreach (var item in host.Reports(paths, host.Input, ReportDefaults.None))
            if (item is InputItem.Good(var report))
                Write(report, engine, output, tally);
            else if (item is InputItem.Bad(var error))
                Fail(error, tally);
        return tally.ExitCode;
    }

    private void Fail(InputError error, Tally tally)
    {
        tally.Failed++;
        messages.Fail(error);
    }

    private static void Write(Report report, Engine engine, TextWriter output, Tally tally)
    {
        output.Write($"# newdoc id = {Plain.Line(report.Reference ?? report.Id)}\n");
        foreach (var parse in engine.Parse(report))
            Conllu.Write(output, parse, report.Text);
        tally.Count(report, []);
    }

    private int ParseTokens(string path, TextWriter output)
    {
        try
        {
            using var reader = Open(path);
            var engine = host.OpenEngine();
            foreach (var sentences in Conllu.Read(reader).Chunk(SentencesAtOnce))
                foreach (var (sentence, parse) in sentences.Zip(engine.Analyse([.. sentences.Select(sentence => sentence.ToSentence())])))
                    Conllu.Write(output, Parsed(sentence, parse));
            return ExitCode.Well;
        }
        catch (Exception failure) when (failure is InvalidDataException or DecoderFallbackException or FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            messages.Fail($"{path}: {failure.Message}");
            return ExitCode.Failed;
        }
    }

    private StreamReader Open(string path)
    {
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        return path is "-" ? new StreamReader(host.Input, strict, leaveOpen: true) : new StreamReader(path, strict);
    }

    /// <summary>The columns of the file that we know nothing of stay as they are, but for those that its own tree made.</summary>
    private static ConlluSentence Parsed(ConlluSentence sentence, Parse parse) => sentence with { Words = [.. sentence.Words.Select((word, i) => Parsed(word, parse[i]))] };

    private static ConlluWord Parsed(ConlluWord given, Word word) => given with
    {
        Lemma = word.Lemma,
        Upos = word.Upos.ToName(),
        Xpos = word.Xpos,
        Feats = "_",
        Head = word.IsRoot ? 0 : word.Head.Index + 1,
        Deprel = word.Relation.ToName(),
        Deps = "_",
    };
}
