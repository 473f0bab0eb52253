using System.Net;
using Dragoman.Archive.Local;

namespace Dragoman.Cli.Tests;

public sealed class ServeTests
{
    [Theory]
    [InlineData("http://0.0.0.0:8080", "--team")]
    [InlineData("http://10.0.0.5:8080", "--team")]
    [InlineData("nowhere", "no address")]
    public void Only_this_machine_is_listened_on(string address, string why)
    {
        using var folder = new Folder();
        var ran = Ran.InProcess("serve", "--archive", folder["a.dragoman"], "--urls", address);
        Assert.Equal(ExitCode.Usage, ran.Code);
        Assert.Contains(why, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_archive_is_not_served()
    {
        using var folder = new Folder();
        Assert.Contains("init", Ran.InProcess("serve", "--archive", folder["none.dragoman"]).Error, StringComparison.Ordinal);
        var stranger = folder.Add("text.dragoman", "not a database at all");
        var ran = Ran.InProcess("serve", "--archive", stranger, "--no-browser");
        Assert.Equal(ExitCode.Failed, ran.Code);
        Assert.Contains("no archive", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_where_it_is_answers_and_ends_when_it_is_told_to()
    {
        using var folder = new Folder();
        Ran.InProcess("init", "--archive", folder["a.dragoman"]);
        using var stop = new CancellationTokenSource();
        using var error = new Told();
        var running = Task.Run(() => Program.Run(["serve", "--archive", folder["a.dragoman"], "--urls", "http://127.0.0.1:0"], Ran.HostOver(Stream.Null, error) with { Stop = stop.Token, OpenTools = _ => Wiring.OpenTools(LocalNames.None) }));
        var address = await error.Address.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        using var client = new HttpClient();
        var answer = HttpStatusCode.ServiceUnavailable;
        while (answer is HttpStatusCode.ServiceUnavailable)
            answer = (await client.GetAsync(new Uri(address, "/api/v1/me"), TestContext.Current.CancellationToken)).StatusCode;
        Assert.Equal(HttpStatusCode.OK, answer);
        await stop.CancelAsync();
        Assert.Equal(ExitCode.Well, await running);
        Assert.Contains("has ended", error.ToString(), StringComparison.Ordinal);
    }

    /// <summary>What people are told, and the first address in it.</summary>
    private sealed class Told : StringWriter
    {
        private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<Uri> Address => _address.Task;

        public override void Write(string? value)
        {
            base.Write(value);
            if (value?.Split(' ').FirstOrDefault(word => word.StartsWith("http://127", StringComparison.Ordinal)) is { } address)
                _address.TrySetResult(new Uri(address));
        }
    }
}
