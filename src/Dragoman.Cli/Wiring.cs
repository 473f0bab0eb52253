using System.Text;
using Dragoman.Exchange.Input;
using Dragoman.Resources;
using Dragoman.Text;

namespace Dragoman.Cli;

/// <summary>The program as it is shipped: real streams, real files, the resources of the assembly.</summary>
internal static class Wiring
{
    public static Host OfProcess(TextWriter error) => new()
    {
        Input = Console.OpenStandardInput(),
        InputIsTerminal = !Console.IsInputRedirected,
        Output = StandardStreams.OpenOutput(),
        Screen = StandardStreams.Screen(),
        Error = error,
        Processors = Environment.ProcessorCount,
        Reports = (paths, input, defaults) => ReportSource.Read(paths, input, defaults),
        OpenEngine = OpenEngine,
    };

    // Until Dragoman.Resources.Knowledge is here, only the parse is real.
    private static Engine OpenEngine()
    {
        var segmenter = new Segmenter(Orthography.Read(Table("abbreviations.tsv")), Boilerplate.Read(Table("boilerplate.tsv")));
        return new Engine
        {
            Read = report => new Reading(report, [], ["the reader is not built in yet"]),
            Explain = report => new Explaining.ExplainedReport(new Reading(report, [], []), []),
            Parse = report => segmenter.Segment(report).Sentences.Select(SyntaxModels.English.Analyse),
            Analyse = sentence => SyntaxModels.English.Analyse(sentence),
            IsCountry = code => code is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z'],
        };
    }

    private static StreamReader Table(string name) =>
        new(typeof(SyntaxModels).Assembly.GetManifestResourceStream("lexicons/" + name) ?? throw new InvalidDataException($"lexicons/{name} is not embedded."), Encoding.UTF8);
}
