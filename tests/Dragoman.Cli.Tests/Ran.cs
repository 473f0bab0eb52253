using System.Text;
using Dragoman.Archive.Incidents;
using Dragoman.Claims;
using Dragoman.Events;
using Dragoman.Exchange.Input;
using Dragoman.Incidents;
using Dragoman.Resources;
using Dragoman.Text;

namespace Dragoman.Cli.Tests;

/// <summary>What a run of the program left behind.</summary>
internal sealed record Ran(int Code, string Output, string Error)
{
    /// <summary>The program in this process: real files and formats, and a reader that finds one claim a word.</summary>
    public static Ran InProcess(Func<Host, Host> with, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = Program.Run(args, with(HostOver(output, error)));
        return new Ran(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public static Ran InProcess(params string[] args) => InProcess(host => host, args);

    public static Ran WithInput(string input, params string[] args) =>
        InProcess(host => host with { Input = new MemoryStream(Encoding.UTF8.GetBytes(input)) }, args);

    public IEnumerable<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Host HostOver(Stream output, TextWriter error) => new()
    {
        Input = Stream.Null,
        Output = output,
        Error = error,
        Processors = 2,
        User = "anna",
        Reports = (paths, input, defaults) => ReportSource.Read(paths, input, defaults),
        OpenEngine = () => new Engine
        {
            Read = Read,
            Explain = _ => throw new NotSupportedException(),
            Parse = _ => throw new NotSupportedException(),
            Analyse = _ => throw new NotSupportedException(),
            Attributions = _ => throw new NotSupportedException(),
            Outlet = name => name is "Reuters" ? new Lexicons.Outlet("Reuters", "GBR", "agency") : null,
            Actor = id => id is "lby" ? Libya : null,
            Incidents = (claims, sources) => [.. claims.Select(claim => IncidentOf(claim with { Rating = sources.RatingOf(claim), SpeaksFor = sources.SideOf(claim.Report.Outlet) })).OrderBy(incident => incident.Id, StringComparer.Ordinal)],
            Kit = sources => new IncidentKit(Knowledge.OpenIncidentBuilder(sources, LinkWeights.Default), id => id is "lby" ? Libya : null, "test 1"),
            Across = (incidents, _) => incidents,
            Territory = (claims, sources) => Knowledge.OpenTerritory(sources)(claims),
            Places = name => name is "Tarabulus" ? [new Places.Place("x:tripoli", "Tripoli", Places.PlaceKind.Capital, 32.9, 13.2, "LBY", null, null, 0, 10)] : [],
            Countries = () => [new Actors.Country("LBY", "LY", "Libya", [], null, Libya)],
        },
    };

    private static readonly Actors.Actor Libya = new("lby", "Libya", "LBY", "GOV", Actors.ActorKind.StateForces, "lby");

    private static Reading Read(Report report)
    {
        if (report.Text.Contains("crash", StringComparison.Ordinal))
            throw new InvalidOperationException("the reader fell over");
        // Reports of different lengths take different times, so that threads finish out of order.
        SpinWait.SpinUntil(() => false, report.Text.Length % 7);
        var claims = Words(report.Text).Select((span, i) => ClaimOf(report, span, i));
        return new Reading(report, [.. claims], report.Published is null ? ["no date of publication: 1 time left out"] : []);
    }

    private static IEnumerable<TextSpan> Words(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOfAny([' ', '\n'], start) is var at and >= 0 ? at : text.Length;
            if (end > start)
                yield return new TextSpan(start, end);
            start = end + 1;
        }
    }

    private static Claim ClaimOf(Report report, TextSpan word, int number) => new()
    {
        Id = $"c-{report.Id[2..14]}{number:x4}",
        Event = new EventType("armed-clash", "ASSAULT", null, ["military"], new AcledType("Political violence", "Battles", "Armed clash"), UcdpViolence.StateBased),
        Trigger = word,
        Evidence = new TextSpan(0, report.Text.Length),
        Actors = [new ClaimActor(Libya, word)],
        Place = number == 0 ? new ClaimPlace(word, "Tripoli", null, 32.9, 13.2, "LBY", null, null, 1, null, null) : null,
        Time = report.Published is { } day ? new ClaimTime(null, day, day, 1, TimeBasis.Published) : null,
        Because = new Reason("word.n.1", Construction.EventSubject),
        Confidence = 0.5,
    };

    /// <summary>Each claim is an incident by itself; its id is of its words, so that two reports of one text are one.</summary>
    private static Incident IncidentOf(SourcedClaim claim) => new()
    {
        Id = $"i-{claim.Report.Id[2..]}{claim.Id[^2..]}"[..18],
        Claims = [claim],
        Events = Finding(claim.Claim.Event, claim),
        Statuses = Finding(claim.Claim.Status, claim),
        Actors = Finding(new Parties([.. claim.Claim.Actors.Select(actor => actor.Actor)]), claim),
        Places = claim.Claim.Place is { } place ? Finding(place, claim) : null,
        Times = claim.Claim.Time is { } time ? Finding(time, claim) : null,
        Corroboration = new Corroboration(1, 1, 1, 0),
    };

    private static Finding<T> Finding<T>(T value, SourcedClaim claim) => new(value, "nobody else speaks", [new Testimony<T>(value, [claim], 1, [], Rating.None)]);
}
