namespace Dragoman.Evaluation.Peers;

/// <summary>A program that is compared: a row of benchmarks/peers/programs.tsv.</summary>
/// <param name="Folder">Where its results lie.</param>
/// <param name="Does">In words.</param>
/// <param name="Seen">Sets that it was trained on.</param>
internal sealed record PeerProgram(string Folder, string Name, string Licence, string Does, IReadOnlyList<string> Seen)
{
    public static IEnumerable<PeerProgram> Read(string path) => File.ReadLines(path).Skip(1).Select(line => line.Split('\t') switch
    {
        [var folder, var name, var licence, var does, var seen] => new PeerProgram(folder, name, licence, does, seen.Split(' ')),
        _ => throw new InvalidDataException($"{path}: '{line}' isn't five cells."),
    });
}
