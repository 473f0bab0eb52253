using System.CommandLine;

namespace Dragoman.Evaluation.Peers;

/// <summary>"peers": scores what other programs and ours read in the same texts; benchmarks/peers/run calls it.</summary>
public sealed class PeersCommand
{
    private readonly Argument<string[]> _files = new("files")
    {
        Description = "Columns that programs wrote, in a folder for each program: PROGRAM/SET.columns; beside them speed.tsv and version.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _texts = new("--texts") { Description = "The folder that `peers prepare` wrote.", DefaultValueFactory = _ => RepositoryRoot.PathOf("artifacts", "peers", "texts"), HelpName = "dir" };

    private readonly Option<string> _programs = new("--programs")
    {
        Description = "The table of programs.",
        DefaultValueFactory = _ => RepositoryRoot.PathOf("benchmarks", "peers", "programs.tsv"),
        HelpName = "file",
    };

    private readonly Option<string> _data = EvaluationData.Option();

    public static Command Create()
    {
        var peers = new PeersCommand();
        var prepare = new Command("prepare", "Writes the texts, what is right of them, and what programs are trained on.") { peers._data, peers._texts };
        prepare.SetAction(parsed => PeerSets.Write(parsed.GetRequiredValue(peers._data), parsed.GetRequiredValue(peers._texts)));
        var command = new Command("peers", "Scores other programs beside ours, from raw text.") { peers._files, peers._texts, peers._programs, prepare };
        command.SetAction(parsed => peers.Run(parsed));
        return command;
    }

    private void Run(ParseResult parsed)
    {
        var sets = new Dictionary<string, (string[] Texts, PeerReading Gold)>(StringComparer.Ordinal);
        var files = parsed.GetRequiredValue(_files).Select(Path.GetFullPath).ToLookup(file => Path.GetFileName(Path.GetDirectoryName(file)));
        PeerTable.Write(parsed.InvocationConfiguration.Output, [.. PeerProgram.Read(parsed.GetRequiredValue(_programs)).Where(program => files.Contains(program.Folder)).Select(Result)]);

        PeerResult Result(PeerProgram program)
        {
            string? Named(string name) => files[program.Folder].FirstOrDefault(file => Path.GetFileName(file) == name);
            var scores = files[program.Folder].Where(file => Path.GetExtension(file) is ".columns").ToDictionary(file => Path.GetFileNameWithoutExtension(file), Score, StringComparer.Ordinal);
            return new(program, Named("version") is { } version ? File.ReadAllText(version).Trim() : "", Named("speed.tsv") is { } speed ? PeerRound.Read(speed) : null, scores);
        }

        PeerScore Score(string file)
        {
            var set = Path.GetFileNameWithoutExtension(file);
            if (!sets.TryGetValue(set, out var gold)) sets[set] = gold = Gold(Path.Combine(parsed.GetRequiredValue(_texts), set));
            return PeerScore.Of(gold.Texts, gold.Gold, PeerColumns.Read(file, gold.Texts));
        }
    }

    private static (string[] Texts, PeerReading Gold) Gold(string set)
    {
        var texts = PeerTexts.Read(set + ".txt");
        return (texts, PeerColumns.Read(set + ".columns", texts));
    }
}
