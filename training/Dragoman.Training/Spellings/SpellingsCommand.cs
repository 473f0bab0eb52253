using System.CommandLine;
using Dragoman.Lexicons;

namespace Dragoman.Training.Spellings;

/// <summary>"spellings": writes what it costs to spell a name otherwise, learned from spellings of GeoNames.</summary>
internal static class SpellingsCommand
{
    /// <summary>Rows of OpenStreetMap, whose licence would be that of the table.</summary>
    private const string OpenStreetMap = "osm";

    public static Command Create()
    {
        var pairs = new Option<string>("--pairs") { Description = "Columns: country, id, name, other name, 1 if that is a spelling.", Required = true, HelpName = "file" };
        var toponyms = new Option<string[]>("--toponyms") { Description = "As DeezyMatch has them: names, TRUE if they are of one place, ids, scripts.", HelpName = "file", AllowMultipleArgumentsPerToken = true };
        var output = new Option<string>("--out") { Description = "The table to write.", DefaultValueFactory = _ => "src/Dragoman.Resources/Lexicons/spellings.tsv", HelpName = "file" };
        var command = new Command("spellings", "Writes what it costs to spell a name otherwise.") { pairs, toponyms, output };
        command.SetAction(parsed => Write([.. Pairs(parsed.GetRequiredValue(pairs)), .. (parsed.GetValue(toponyms) ?? []).SelectMany(Toponyms)], parsed.GetRequiredValue(output)));
        return command;
    }

    private static void Write((string, string)[] pairs, string path)
    {
        using var table = new StreamWriter(path);
        SpellingTable.Write(CostFitting.Fit(pairs), table);
        Console.Error.WriteLine($"{path}: learned from {pairs.Length} pairs");
    }

    private static IEnumerable<(string, string)> Pairs(string path) => File.ReadLines(path).Skip(1).Select(line => line.Split('\t'))
        .Where(cells => cells is [_, _, _, _, "1", ..] && !cells[0].EndsWith(OpenStreetMap, StringComparison.Ordinal)).Select(cells => (cells[2], cells[3]));

    private static IEnumerable<(string, string)> Toponyms(string path) => ToponymPairs.Read(path).Where(pair => pair.IsOne).Select(pair => (pair.One, pair.Other));
}
