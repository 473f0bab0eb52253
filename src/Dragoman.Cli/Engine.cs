using Dragoman.Cli.Explaining;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Cli;

/// <summary>What the commands need of the reader. All functions may be called from several threads.</summary>
public sealed record Engine
{
    public required Func<Report, Reading> Read { get; init; }

    public required Func<Report, ExplainedReport> Explain { get; init; }

    public required Func<Report, IEnumerable<Parse>> Parse { get; init; }

    public required Func<Sentence, Parse> Analyse { get; init; }

    /// <summary>Whether an ISO 3166 alpha-3 code, upper case, is a country's.</summary>
    public required Func<string, bool> IsCountry { get; init; }
}
