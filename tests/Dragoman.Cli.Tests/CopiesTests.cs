using System.Text.Json;
using Dragoman.Archive;

namespace Dragoman.Cli.Tests;

/// <summary>What an agency wrote and others carried, given as files: the program with all that ships.</summary>
public sealed class CopiesTests
{
    private const string Agency =
        "Rebels shelled the town of Tarhuna on Wednesday, killing seven soldiers of the army. Doctors at the hospital of the town treated the wounded through the night, "
        + "and the road to the coast stayed closed until the early hours of the morning. Families who had left their homes waited in a school on the edge of the town for news.";

    private const string Own = "Seven soldiers died when rebels shelled Tarhuna on Wednesday, our correspondent writes. Shops along the main street had not opened by noon.";

    private static readonly string Edited = "TRIPOLI, our staff -- " + Agency.Replace("stayed closed", "remained closed", StringComparison.Ordinal) + " Editing by the night desk.";

    [Fact]
    public void Two_outlets_that_carry_one_text_are_one_voice()
    {
        using var folder = new Folder();
        var shelling = Shelling(Run("incidents", Wire(folder), Herald(folder), "--format", "jsonl"));
        Assert.Equal((2, 1), (Number(shelling, "reports"), Number(shelling, "voices")));
    }

    [Fact]
    public void Who_writes_in_other_words_is_another_voice()
    {
        using var folder = new Folder();
        var shelling = Shelling(Run("incidents", Wire(folder), Herald(folder), Post(folder), "--format", "jsonl"));
        Assert.Equal((3, 2), (Number(shelling, "reports"), Number(shelling, "voices")));
    }

    [Fact]
    public void The_order_of_files_changes_nothing()
    {
        using var folder = new Folder();
        var (wire, herald, post) = (Wire(folder), Herald(folder), Post(folder));
        foreach (var format in new[] { "jsonl", "table" })
            Assert.Equal(Run("incidents", wire, herald, post, "--format", format).Output, Run("incidents", post, herald, wire, "--format", format).Output);
        Assert.Equal(Run("export", wire, herald, post, "--layout", "acled").Output, Run("export", herald, post, wire, "--layout", "acled").Output);
    }

    [Fact]
    public void Files_and_an_archive_of_them_give_the_same_incidents()
    {
        using var folder = new Folder();
        string[] files = [Wire(folder), Herald(folder), Post(folder)];
        ReportArchive.Create(folder["all.dragoman"], TimeProvider.System).Dispose();
        Assert.Equal(ExitCode.Well, Run(["add", .. files, "--archive", folder["all.dragoman"]]).Code);
        Assert.Equal(Run("incidents", "--archive", folder["all.dragoman"], "--format", "jsonl").Output, Run(["incidents", .. files, "--format", "jsonl"]).Output);
    }

    [Fact]
    public void A_text_that_is_given_twice_is_one_report_of_its_first_day()
    {
        using var folder = new Folder();
        var (wire, again) = (Wire(folder), File(folder, "again", "Coast Herald", Agency, "2020-06-05"));
        var (one, twice, turned) = (Run("incidents", wire, "--format", "jsonl"), Run("incidents", again, wire, "--format", "jsonl"), Run("incidents", wire, again, "--format", "jsonl"));
        Assert.Equal((ExitCode.Well, one.Output), (twice.Code, twice.Output));
        Assert.Equal(one.Output, turned.Output);
        Assert.DoesNotContain("the same text", one.Error, StringComparison.Ordinal);
        foreach (var ran in new[] { twice, turned })
            Assert.Contains("dragoman: again: the same text as wire, which counts for both\n", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_holds_a_place_by_two_copies_is_told_by_one_voice()
    {
        const string Taken = "The army captured the town of Tarhuna on Wednesday. ";
        using var folder = new Folder();
        var files = new[] { File(folder, "a", "Maghreb Wire", Taken + Agency, "2020-06-04"), File(folder, "b", "Coast Herald", Taken + Edited, "2020-06-04") };
        using var place = JsonDocument.Parse(Assert.Single(Run(["control", .. files, "--format", "jsonl"]).Lines));
        var holder = Assert.Single(place.RootElement.GetProperty("holders").EnumerateArray());
        Assert.Equal((2, 1), (holder.GetProperty("claims").GetArrayLength(), holder.GetProperty("voices").GetInt32()));
    }

    private static string Wire(Folder folder) => File(folder, "wire", "Maghreb Wire", Agency, "2020-06-04");

    private static string Herald(Folder folder) => File(folder, "herald", "Coast Herald", Edited, "2020-06-04");

    private static string Post(Folder folder) => File(folder, "post", "Hill Post", Own, "2020-06-04");

    private static string File(Folder folder, string name, string outlet, string text, string published) =>
        folder.Add(name + ".jsonl", JsonSerializer.Serialize(new { id = name, text, outlet, published, country = "LBY" }) + "\n");

    private static Ran Run(params string[] args)
    {
        var ran = Ran.InProcess(host => host with { OpenEngine = Wiring.OpenEngine }, args);
        Assert.True(ran.Code == ExitCode.Well, ran.Error);
        return ran;
    }

    private static JsonElement Shelling(Ran ran) =>
        Assert.Single(ran.Lines.Select(line => JsonDocument.Parse(line).RootElement), incident => incident.GetRawText().Contains("\"shelling\"", StringComparison.Ordinal));

    private static int Number(JsonElement incident, string name) => incident.GetProperty("corroboration").GetProperty(name).GetInt32();
}
