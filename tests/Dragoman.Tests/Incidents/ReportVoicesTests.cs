using Dragoman.Incidents;
using Dragoman.Text;

namespace Dragoman.Tests.Incidents;

public sealed class ReportVoicesTests
{
    private static readonly Report Dispatch = Of(1, "Maghreb Wire");
    private static readonly Report Edited = new("By our own staff. " + Dispatch.Text[..^60] + " Edited by the night desk.") { Outlet = "Coast Herald" };

    /// <summary>Less like the dispatch than like what was edited of it.</summary>
    private static readonly Report Shortened = new("More to follow. " + Edited.Text[200..]) { Outlet = "Hill Post" };

    [Fact]
    public void Copies_share_a_voice_and_others_have_their_own()
    {
        Report[] reports = [Dispatch, Edited, Shortened, Of(2, "Maghreb Wire"), Of(3, null)];
        var voices = ReportVoices.Of(reports);
        string name = ReportVoices.NameOf(reports[..3].Select(report => report.Id).Min(StringComparer.Ordinal)!);
        Assert.Equal([name, name, name, "Maghreb Wire", ReportVoices.NameOf(reports[4].Id)], reports.Select(report => voices[report]));
    }

    [Fact]
    public void What_an_outlet_copies_of_itself_counts_under_its_name()
    {
        var voices = ReportVoices.Of([Dispatch, Edited with { Outlet = "Maghreb Wire" }]);
        Assert.Equal(("Maghreb Wire", "Maghreb Wire"), (voices[Dispatch], voices[Edited]));
    }

    [Fact]
    public void Texts_of_one_address_are_versions_of_one()
    {
        var (one, other) = (Of(4, "A") with { Url = "https://example.org/1" }, Of(5, null) with { Url = "https://example.org/1" });
        var voices = ReportVoices.Of([one, other, Of(6, null)]);
        Assert.Equal(voices[one], voices[other]);
        Assert.NotEqual(voices[one], voices[Of(6, null)]);
    }

    [Fact]
    public void The_order_of_reports_changes_no_voice()
    {
        Report[] reports = [Dispatch, Edited, Shortened, .. Enumerable.Range(10, 20).Select(i => Of(i, i % 3 == 0 ? null : $"Outlet {i % 3}"))];
        Assert.Equal(Tell(reports), Tell([.. reports.Reverse()]));
        Assert.Equal(Tell(reports), Tell([.. reports.OrderBy(report => report.Id, StringComparer.Ordinal)]));

        string Tell(Report[] order) => ReportVoices.Of(order) is var voices ? string.Join(' ', reports.Select(report => voices[report])) : "";
    }

    /// <summary>Two outlets with a copy each of one text and an article each of their own: one incident hears one voice.</summary>
    [Fact]
    public void An_incident_joins_what_is_joined_by_copies_and_by_outlets()
    {
        const string Words = "Gunmen attacked the market of Tarhuna";
        var (a, b) = (Told.Claim("A", "attack", Words, Told.Gunmen, Told.Civilians, Told.Tarhuna) with { Voice = "v-1" }, Told.Claim("B", "attack", Words, Told.Gunmen, Told.Civilians, Told.Tarhuna) with { Voice = "v-1" });
        var (own, other) = (Told.Claim("A", "attack", Words + " on Wednesday", Told.Gunmen, Told.Civilians, Told.Tarhuna) with { Voice = "v-2" }, Told.Claim("B", "attack", Words + " at dawn", Told.Gunmen, Told.Civilians, Told.Tarhuna) with { Voice = "v-3" });
        var third = Told.Claim("C", "attack", Words + " itself", Told.Gunmen, Told.Civilians, Told.Tarhuna) with { Voice = "v-4" };
        var incident = Assert.Single(Told.Builder().Build([a, b, own, other], Decisions.None));
        Assert.Equal((4, 1, 1), (incident.Corroboration.Reports, incident.Corroboration.Voices, incident.Events.Values[0].Voices));
        Assert.All(incident.Claims, claim => Assert.Equal("v-1", claim.Voice));
        Assert.Equal(2, Assert.Single(Told.Builder().Build([a, b, own, other, third], Decisions.None)).Corroboration.Voices);
    }

    [Fact]
    public void A_text_is_read_as_it_was_published_first()
    {
        var (first, later, undated) = (Dispatch with { Published = new(2020, 6, 3), Outlet = "Z" }, Dispatch with { Published = new(2020, 6, 4), Outlet = "A" }, Dispatch with { Outlet = "A" });
        Assert.True(first.Precedes(later) && later.Precedes(undated) && undated.Precedes(undated with { Outlet = "B" }));
        Assert.False(later.Precedes(first) || undated.Precedes(first) || first.Precedes(first));
    }

    /// <summary>A text of 120 words, unlike those of other numbers.</summary>
    private static Report Of(int number, string? outlet) =>
        new($"Dispatch {number}. " + string.Join(' ', Enumerable.Range(0, 120).Select(i => $"word{(i * 31 + number * 977) % 10007}"))) { Outlet = outlet };
}
