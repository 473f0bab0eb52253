using System.Diagnostics;
using Dragoman.Archive.Incidents;
using Dragoman.Archive.Local;
using Dragoman.Attributions;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Measuring;
using Dragoman.Incidents;
using Dragoman.Lexicons;
using Dragoman.Places;
using Dragoman.Resources;
using Dragoman.Text;
using Dragoman.Workbench;

namespace Dragoman.Cli;

/// <summary>The program as it is shipped: real streams, real files, the resources of the assembly.</summary>
internal static class Wiring
{
    public static Host OfProcess(TextWriter error) => OfProcess(error, Layers.None);

    private static Host OfProcess(TextWriter error, Layers layers) => new()
    {
        Input = Console.OpenStandardInput(),
        InputIsTerminal = !Console.IsInputRedirected,
        Output = StandardStreams.OpenOutput(),
        Screen = StandardStreams.Screen(),
        Error = error,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        User = Environment.UserName,
        Archive = Environment.GetEnvironmentVariable("DRAGOMAN_ARCHIVE"),
        Gazetteer = Environment.GetEnvironmentVariable("DRAGOMAN_GAZETTEER"),
        GazetteerHome = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "dragoman", "gazetteer"),
        Actors = Environment.GetEnvironmentVariable("DRAGOMAN_ACTORS"),
        ActorsHome = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "dragoman", "actors"),
        Processors = Environment.ProcessorCount,
        HasCollector = Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 },
        Reports = (paths, input, defaults) => ReportSource.Read(paths, input, defaults),
        OpenEngine = () => OpenEngine(LocalNames.None, layers),
        OpenTools = local => OpenTools(local, layers),
        WithLayers = imported => OfProcess(error, imported),
        ReadSecret = StandardStreams.ReadSecret,
        Browse = Browse,
    };

    /// <summary>The same as the workbench asks for it: all of it, opened at once.</summary>
    public static Tools OpenTools(LocalNames local) => OpenTools(local, Layers.None);

    private static Tools OpenTools(LocalNames local, Layers layers)
    {
        var (lexicon, segmenter, gazetteer) = (Task.Run(() => OpenLexicon(local, layers)), Task.Run(Knowledge.OpenSegmenter), Task.Run(() => OpenGazetteer(local, layers)));
        var reader = new Lazy<Reader>(() => Knowledge.OpenReader(() => lexicon.Result, () => segmenter.Result, () => gazetteer.Result));
        var (tables, text) = (lexicon.GetAwaiter().GetResult(), segmenter.GetAwaiter().GetResult());
        var (control, across) = Knowledge.OpenClasses();
        return new Tools
        {
            Read = ReadingMeasures.Of(report => reader.Value.Read(report)),
            ReaderName = Archiving.Adding.ReaderName,
            Segment = text.Segment,
            Events = tables.Events,
            Actors = tables.Actors,
            Gazetteer = gazetteer.GetAwaiter().GetResult(),
            Graphic = Knowledge.OpenGraphicWords(),
            Outlet = name => OutletOf(tables.Outlets, name),
            Kit = sources => new IncidentKit(Knowledge.OpenIncidentBuilder(sources, LinkWeights.Default), tables.Actors.FindById, BuilderName),
            Across = (incidents, sources) => Knowledge.OpenAcrossIncidents(sources).Add(incidents),
            Territory = (claims, sources) => Knowledge.OpenTerritory(sources)(claims),
            ControlClasses = control,
            AcrossClasses = across,
        };
    }

    private static Lexicon OpenLexicon(LocalNames local, Layers layers) =>
        Knowledge.OpenLexicon(local.Actors.Select(actor => (actor.Actor, actor.Aliases.Insert(0, actor.Name))), layers.Actors);

    private static Gazetteer OpenGazetteer(LocalNames local, Layers layers) => Gazetteers.Open([.. local.Places.Select(place => place.Curated)], layers.Places);

    /// <summary>By whatever the desktop opens pages with; where there is none, the address has been told.</summary>
    private static void Browse(Uri address)
    {
        try
        {
            using var opened = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
                ? Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true })
                : Process.Start(new ProcessStartInfo("xdg-open", [address.AbsoluteUri]) { RedirectStandardError = true, RedirectStandardOutput = true });
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            // A machine without a browser.
        }
    }

    /// <summary>Opens each part when it is first used: a parse needs no gazetteer.</summary>
    public static Engine OpenEngine() => OpenEngine(LocalNames.None, Layers.None);

    private static Engine OpenEngine(LocalNames local, Layers layers)
    {
        var lexicon = new Lazy<Lexicon>(() => OpenLexicon(local, layers));
        var segmenter = new Lazy<Text.Segmenter>(Knowledge.OpenSegmenter);
        var reader = new Lazy<Reader>(() => Knowledge.OpenReader(() => lexicon.Value, () => segmenter.Value, () => OpenGazetteer(local, layers)));
        var attributions = new Lazy<AttributionFinder>(() => Knowledge.OpenAttributionFinder(lexicon.Value));
        return new Engine
        {
            Read = ReadingMeasures.Of(report => reader.Value.Read(report)),
            Explain = report => reader.Value.Explain(report),
            Parse = report => SyntaxModels.English.Analyse(segmenter.Value.Segment(report).Sentences),
            Analyse = sentences => SyntaxModels.English.Analyse(sentences),
            Attributions = parses => attributions.Value.Find(parses),
            Countries = () => lexicon.Value.Actors.Countries,
            Outlet = name => OutletOf(lexicon.Value.Outlets, name),
            Actor = id => lexicon.Value.Actors.FindById(id),
            Incidents = (claims, sources) => Knowledge.OpenIncidentBuilder(sources, LinkWeights.Default).Build(claims, Decisions.None),
            Kit = sources => new IncidentKit(Knowledge.OpenIncidentBuilder(sources, LinkWeights.Default), lexicon.Value.Actors.FindById, BuilderName),
            Across = (incidents, sources) => Knowledge.OpenAcrossIncidents(sources).Add(incidents),
            Territory = (claims, sources) => Knowledge.OpenTerritory(sources)(claims),
            Places = name => OpenGazetteer(local, layers).Find(name),
            Layered = names => OpenEngine(names, layers),
        };
    }

    /// <summary>Of these very binaries: their code or their tables may put together otherwise than others'.</summary>
    private static string BuilderName { get; } =
        $"{Versions.Name} {typeof(IncidentBuilder).Module.ModuleVersionId:N} {typeof(Knowledge).Module.ModuleVersionId:N}";

    /// <summary>The whole name has to be one: "Reuters Health" isn't "Reuters".</summary>
    private static Outlet? OutletOf(OutletTable outlets, string name)
    {
        var words = NameWords.Of(name);
        return words.IsEmpty ? null : outlets.FindLongest(words, 0, out var length) is { } found && length == words.Length ? found : null;
    }
}
