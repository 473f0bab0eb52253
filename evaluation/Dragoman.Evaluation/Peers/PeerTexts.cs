namespace Dragoman.Evaluation.Peers;

/// <summary>The texts that programs are compared on: several in a file, between two of them a line that is a form feed.</summary>
public static class PeerTexts
{
    private const string Between = "\n\f\n";

    public static string[] Read(string path) => File.ReadAllText(path).Split(Between);

    public static void Write(string path, IEnumerable<string> texts) => File.WriteAllText(path, string.Join(Between, texts));
}
