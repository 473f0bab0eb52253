using System.Collections.Immutable;

namespace Dragoman.Fuzz;

/// <summary>A reader that any bytes are given to.</summary>
/// <param name="Name">Also the name of the folder of its seeds.</param>
/// <param name="Read">Whatever it throws is a crash.</param>
internal sealed record Target(string Name, Action<byte[]> Read)
{
    public static ImmutableArray<Target> All { get; } =
    [
        new("text", InputTargets.Text),
        new("html", InputTargets.Named("a.html")),
        new("feed", InputTargets.Named("feed.xml")),
        new("json", InputTargets.Named("a.json")),
        new("jsonl", InputTargets.Named("a.jsonl")),
        new("pdf", InputTargets.Named("a.pdf")),
        new("docx", InputTargets.Named("a.docx")),
        new("docx-body", InputTargets.DocumentBody),
        new("mail", InputTargets.Named("a.eml")),
        new("warc", InputTargets.Named("a.warc")),
        new("parquet-reports", InputTargets.Named("r.parquet")),
        new("gzip", InputTargets.Named("a.gz")),
        new("unnamed", InputTargets.Named("stdin")),
        new("csv", TableTargets.Delimited),
        new("xlsx", TableTargets.Named("t.xlsx")),
        new("xlsx-sheet", TableTargets.Sheet),
        new("parquet", TableTargets.Named("t.parquet")),
        new("actors-cameo", ActorTargets.Named("a.txt")),
        new("actors-csv", ActorTargets.Named("a.csv")),
        new("actors-json", ActorTargets.Named("a.json")),
        new("places-geonames", GazetteerTargets.Named("LY.txt")),
        new("places-json", GazetteerTargets.Named("places.geojson")),
        new("places-csv", GazetteerTargets.Named("own.csv")),
        new("contract", ContractTarget.Line),
        new("robots", FetchTargets.RobotsFile),
        new("answer", FetchTargets.Answered),
        new("core", CoreTarget.Text),
    ];

    public static Target? Find(string name) => All.FirstOrDefault(target => target.Name == name);
}
