using System.CommandLine;

namespace Dragoman.Evaluation;

/// <summary>The folder of gold sets and treebanks, which is no part of the repository.</summary>
public static class EvaluationData
{
    public static Option<string> Option() => new("--data")
    {
        Description = "The folder of evaluation data. [DRAGOMAN_DATA]",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("DRAGOMAN_DATA") ?? RepositoryRoot.PathOf("..", "shared", "data"),
        HelpName = "dir",
    };
}
