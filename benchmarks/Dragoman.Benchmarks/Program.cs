using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Dragoman;
using Dragoman.Benchmarks;
using Dragoman.Resources;

if (args is not ["throughput" or "archive" or "workbench" or "gazetteer" or "actors" or "reports" or "merging" or "ahead" or "peer" or "place-share", ..])
{
    // In this process: the project that BenchmarkDotNet would write and build takes minutes, and has to find the samples.
    var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
    BenchmarkSwitcher.FromAssembly(typeof(SampleReports).Assembly).Run(args, DefaultConfig.Instance.AddJob(job));
    return 0;
}

var reports = new Option<int>("--reports") { Description = "How many reports to read.", DefaultValueFactory = _ => 10_000 };
reports.Validators.Add(result =>
{
    if (result.GetValue(reports) < 1)
        result.AddError("--reports must be at least 1.");
});
var throughput = new Command("throughput", "Reads the samples again and again on one thread, and prints speed and memory.") { reports };
throughput.SetAction(parsed => Throughput.Run(Shipped.OpenReader(), parsed.GetValue(reports), parsed.InvocationConfiguration.Output));
var placeShare = new Command("place-share", "Reads the samples again and again on one thread, and prints what part of the time goes to places.") { reports };
placeShare.SetAction(parsed => PlaceShare.Run(Shipped.OpenExplainer(), Gazetteers.OpenFinder(), parsed.GetValue(reports), parsed.InvocationConfiguration.Output));
var place = new Option<string>("--archive") { Description = "A file, or a connection to PostgreSQL; there is to be nothing in it but what this command left there.", Required = true };
var spread = new Option<bool>("--spread") { Description = "Round-ups from all over the world, of which nearly each happening is an incident of its own, and not six wars." };
var brief = new Option<bool>("--short") { Description = "Messages of one happening each, in the same six wars." };
var archive = new Command("archive", "Adds made reports to an archive, searches it, puts them together, and prints times; what is there already is gone on with.") { reports, place, spread, brief };
archive.SetAction(parsed => ArchiveSpeed.Run(
    Shipped.OpenReader(), parsed.GetValue(spread) ? MadeReports.Spread(Gazetteers.OpenPacked()) : parsed.GetValue(brief) ? MadeReports.Short : MadeReports.Dense, parsed.GetRequiredValue(place), parsed.GetValue(reports), parsed.InvocationConfiguration.Output));
var url = new Option<Uri>("--url") { Description = "Where `dragoman serve` listens.", Required = true, CustomParser = result => new Uri(result.Tokens[0].Value) };
var clients = new Option<int>("--clients") { Description = "How many ask at once.", DefaultValueFactory = _ => 20 };
var seconds = new Option<int>("--seconds") { Description = "For how long.", DefaultValueFactory = _ => 30 };
var pause = new Option<double>("--judging") { Description = "Somebody judges a claim every so many seconds meanwhile." };
var think = new Option<double>("--think") { Description = "A client waits so many seconds before it asks again." };
var chromium = new Option<string?>("--chromium") { Description = "A browser: then its pages are opened instead, and the times are those that people wait." };
var workbench = new Command("workbench", "Asks a workbench for what its pages ask for, from several clients at once, and prints times.") { url, clients, seconds, pause, think, chromium };
workbench.SetAction(async parsed =>
{
    if (parsed.GetValue(chromium) is { } browser)
        await WorkbenchPages.Run(parsed.GetRequiredValue(url), browser, parsed.InvocationConfiguration.Output);
    else
        await WorkbenchSpeed.Run(parsed.GetRequiredValue(url), parsed.GetValue(clients), parsed.GetValue(seconds), parsed.GetValue(pause), parsed.GetValue(think), parsed.InvocationConfiguration.Output);
});
var places = new Option<int>("--places") { Description = "How many places to make.", DefaultValueFactory = _ => 1_000_000 };
var folder = new Option<string>("--folder") { Description = "Where what is made goes; nothing else is to be there.", Required = true };
var gazetteer = new Command("gazetteer", "Imports a made dump of places, looks names up in it, and prints times and memory.") { places, folder };
gazetteer.SetAction(parsed => GazetteerScale.Run(parsed.GetValue(places), parsed.GetRequiredValue(folder), parsed.InvocationConfiguration.Output));
var made = new Option<int>("--actors") { Description = "How many actors to make.", DefaultValueFactory = _ => 200_000 };
var actors = new Command("actors", "Imports a made table of actors, reads the samples with it and without, and prints times and memory.") { made, folder };
actors.SetAction(parsed => ActorScale.Run(parsed.GetValue(made), parsed.GetRequiredValue(folder), parsed.InvocationConfiguration.Output));
var lines = new Command("reports", "Writes made reports of two sentences into a folder, as JSON Lines.") { reports, folder };
lines.SetAction(parsed => ReportFiles.Write(MadeReports.Short(Gazetteers.OpenPacked()), parsed.GetValue(reports), parsed.GetRequiredValue(folder)));
var load = new Option<string>("--load") { Description = "dense: six wars; spread: all over the world; war: nine of ten reports of one war in two months.", DefaultValueFactory = _ => "dense" };
load.AcceptOnlyFromAmong("dense", "spread", "war");
var most = new Option<int>("--most") { Description = "A grain of more claims is cut.", DefaultValueFactory = _ => 200 };
var merging = new Command("merging", "Puts claims of made reports together by parts, and prints how much faster several machines would be.") { reports, load, most };
merging.SetAction(parsed => MergeSpread.Run(
    Shipped.OpenReader(), parsed.GetValue(load) switch { "spread" => MadeReports.Spread(Gazetteers.OpenPacked()), "war" => MadeReports.OneWar, _ => MadeReports.Dense }, parsed.GetValue(reports), parsed.GetValue(most), parsed.InvocationConfiguration.Output));
var ahead = new Command("ahead", "Compares claims of made reports ahead, as one machine and as two, and joins them; prints what that costs beside one process that puts them together. An archive that archive filled may be gone on with.") { reports, place, load };
ahead.SetAction(parsed => AheadSpeed.Run(
    Shipped.OpenReader(), parsed.GetValue(load) switch { "spread" => MadeReports.Spread(Gazetteers.OpenPacked()), "war" => MadeReports.OneWar, _ => MadeReports.Dense },
    parsed.GetRequiredValue(place), parsed.GetValue(reports), [1, 2], parsed.InvocationConfiguration.Output));
var texts = new Argument<string>("texts") { Description = "A file of texts as `peers prepare` of the evaluation writes it." };
var columns = new Argument<string>("columns") { Description = "A file to write." };
var write = new Command("write", "Writes sentences, tokens, tags, trees and names of texts.") { texts, columns };
write.SetAction(parsed => new Peer().Write(parsed.GetRequiredValue(texts), parsed.GetRequiredValue(columns)));
var warmUp = new Argument<double>("warm-up") { Description = "Seconds that don't count." };
var timed = new Argument<double>("seconds") { Description = "Seconds that count, at least; texts are always read to the end." };
var time = new Command("time", "Reads texts again and again, and prints how often, in how many seconds, and the peak of memory in KiB.") { texts, warmUp, timed };
time.SetAction(parsed => new Peer().Time(parsed.GetRequiredValue(texts), parsed.GetValue(warmUp), parsed.GetValue(timed), parsed.InvocationConfiguration.Output));
var peer = new Command("peer", "Ours of the programs that benchmarks/peers/run compares.") { write, time };
return await new RootCommand { throughput, placeShare, archive, workbench, gazetteer, actors, lines, merging, ahead, peer }.Parse(args).InvokeAsync();
