using System.Net;
using Dragoman.Exchange.Fetch;
using Dragoman.Exchange.Tests.Fetch;

namespace Dragoman.Cli.Tests;

/// <summary>`dragoman add` with addresses, from a server of this machine.</summary>
public sealed class FetchTests : IDisposable
{
    private readonly Folder _folder = new();

    private string Archive => _folder["x.dragoman"];

    /// <summary>"/rss" is a feed of /1 to /3; "/private" is this machine's router.</summary>
    private static Site News() => new(async (request, response) =>
    {
        var path = request.Url!.AbsolutePath;
        response.StatusCode = path is "/robots.txt" or "/gone" ? 404 : request.Headers["If-None-Match"] == "\"v\"" ? 304 : path is "/private" ? 302 : 200;
        response.AddHeader("ETag", "\"v\"");
        if (path is "/private")
            response.RedirectLocation = "http://192.168.0.1/";
        if (response.StatusCode == 200)
            await Site.WriteAsync(response, path == "/rss" ? Feed(request.Url) : $"<html><body><article><p>report number{path} of the town in the south of the country</p></article></body></html>");
    });

    private static string Feed(Uri at) =>
        $"<rss version=\"2.0\"><channel><title>Coast Wire</title>{string.Concat(Enumerable.Range(1, 3).Select(i => $"<item><title>Dispatch {i}</title><link>{new Uri(at, $"/{i}")}</link><description>in short {i}</description><pubDate>Thu, 04 Jun 2020 10:00:00 GMT</pubDate></item>"))}</channel></rss>";

    [Fact]
    public void Of_a_feed_the_articles_are_added_and_the_second_time_nothing_is_asked_for()
    {
        using var site = News();
        Run("init");
        var first = Run("add", site.At("rss").AbsoluteUri, "--contact", "desk@coastwire.example");
        Assert.Equal((ExitCode.Well, "dragoman: 3 reports added with 33 claims\n"), (first.Code, first.Error));
        Assert.Equal(Enumerable.Range(1, 3).Select(i => site.At($"{i}").AbsoluteUri), first.Lines.Select(line => line.Split(' ')[^1]));
        Assert.All(site.Asked, asked => Assert.Matches(@"^Dragoman/\d+\.\d+\.\d+ \(\+desk@coastwire\.example\)$", asked.Agent));
        var asked = site.Asked.Count;
        var second = Run("add", site.At("rss").AbsoluteUri);
        Assert.Equal((ExitCode.Well, "", "dragoman: 0 reports added with 0 claims, 1 addresses unchanged\n"), (second.Code, second.Output, second.Error));
        Assert.Equal(["/robots.txt", "/rss"], site.Asked.Skip(asked).Select(request => request.Path));
        Assert.Contains("Coast Wire", Run("list").Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Well, Run("check").Code);
    }

    [Fact]
    public void A_run_that_was_broken_off_goes_on()
    {
        using var site = News();
        Run("init");
        Assert.Contains("2 more articles of this feed are left for the next run", Run("add", site.At("rss").AbsoluteUri, "--max-items", "1").Error, StringComparison.Ordinal);
        Assert.Equal("dragoman: 2 reports added with 22 claims, 1 articles of feeds met before\n", Run("add", site.At("rss").AbsoluteUri).Error);
    }

    [Fact]
    public void What_the_reader_fell_over_is_sent_again()
    {
        using var site = News();
        Run("init");
        var broken = Ran.InProcess(host => With(host) with { OpenEngine = () => host.OpenEngine() with { Read = _ => throw new InvalidOperationException("fell over") } }, "add", site.At("page").AbsoluteUri, "--archive", Archive);
        Assert.Equal(ExitCode.Failed, broken.Code);
        Assert.Contains("1 reports added", Run("add", site.At("page").AbsoluteUri).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_and_addresses_come_in_the_order_in_which_they_are_named()
    {
        using var site = News();
        Run("init");
        var (one, two) = (_folder.Add("one.txt", "the first report"), _folder.Add("two.txt", "the second report"));
        var list = _folder.Add("feeds.txt", $"# pages of ours\n\n{site.At("c")}  # the third\n{site.At("a")}\n");
        var ran = Run("add", site.At("a").AbsoluteUri, one, site.At("b").AbsoluteUri, two, "--addresses", list);
        Assert.Equal([site.At("a").AbsoluteUri, "one.txt", site.At("b").AbsoluteUri, "two.txt", site.At("c").AbsoluteUri], ran.Lines.Select(line => line.Split(' ')[^1]));
        Assert.Single(site.Asked, asked => asked.Path == "/a");
    }

    [Fact]
    public void A_bad_address_is_told_of_and_the_others_are_added()
    {
        using var site = News();
        Run("init");
        var list = _folder.Add("feeds.txt", $"{site.At("a")}\nnews.example/rss\n");
        var ran = Run("add", site.At("gone").AbsoluteUri, site.At("private").AbsoluteUri, "http://", "--addresses", list);
        Assert.Equal((ExitCode.Partly, 1), (ran.Code, ran.Lines.Count()));
        foreach (var part in new[]
        {
            $"{site.At("gone")}: there is no such page (404) (Check the address)",
            $"{site.At("private")}: 192.168.0.1 is no address of the public internet",
            "http://: no address of the web", "feeds.txt:2: no address of the web: 'news.example/rss'", "1 reports added with 11 claims, 4 could not be read",
        })
            Assert.Contains(part, ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void This_machine_is_not_the_public_internet()
    {
        using var site = News();
        Run("init");
        var ran = Ran.InProcess("add", site.At("a").AbsoluteUri, "--archive", Archive);
        Assert.Equal(ExitCode.Failed, ran.Code);
        Assert.Contains("no address of the public internet", ran.Error, StringComparison.Ordinal);
        Assert.Empty(site.Asked);
    }

    [Fact]
    public void The_feed_s_own_text_can_be_had_and_its_articles_later()
    {
        using var site = News();
        Run("init");
        Assert.Equal("dragoman: 3 reports added with 9 claims\n", Run("add", site.At("rss").AbsoluteUri, "--feed-text").Error);
        Assert.Equal(2, site.Asked.Count);
        Assert.Equal("dragoman: 3 reports added with 33 claims\n", Run("add", site.At("rss").AbsoluteUri).Error);
    }

    [Fact]
    public void A_terminal_sees_how_far_it_is()
    {
        using var site = News();
        Run("init");
        var seen = Ran.InProcess(host => With(host) with { ErrorIsTerminal = true, Clock = new Ticking() }, "add", site.At("rss").AbsoluteUri, "--archive", Archive);
        Assert.Matches(@"\r\x1b\[K\d of 3 reports, \d+\.\d a second, \d:\d\d:\d\d left", seen.Error);
    }

    [Theory]
    [InlineData("'you' is no address of mail or of the web", "--contact", "you")]
    [InlineData("is no address of mail or of the web", "--contact", "a@b.example)\r\nCookie: x")]
    [InlineData("'0' is not a number from 1", "--max-items", "0")]
    public void What_makes_no_sense_is_refused(string message, params string[] args)
    {
        var ran = Run(["add", "https://news.example/", .. args]);
        Assert.Equal((ExitCode.Usage, ""), (ran.Code, ran.Output));
        Assert.Contains(message, ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read"), InlineData("incidents"), InlineData("export")]
    public void Other_commands_send_whoever_names_an_address_to_add(string command)
    {
        var ran = Ran.InProcess(command, "https://news.example/");
        Assert.Equal(ExitCode.Usage, ran.Code);
        Assert.Contains("'https://news.example/' is an address: dragoman add fetches it into an archive", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_is_not_there_is_said()
    {
        Run("init");
        var ran = Run("add", "--addresses", _folder["none.txt"]);
        Assert.Equal(ExitCode.Failed, ran.Code);
        Assert.Contains("none.txt: cannot be read", ran.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Ran Run(params string[] args) => Ran.InProcess(With, [.. args, "--archive", Archive]);

    private static Host With(Host host)
    {
        // This very address and no other name of it.
        var own = IPAddress.Parse("127.0.0.1");
        return host with
        {
            Fetching = new FetchOptions
            {
                Delay = TimeSpan.Zero,
                Policy = new AddressPolicy(
                    (name, stop) => name == "localhost" ? Task.FromResult<IPAddress[]>([own]) : AddressPolicy.PublicInternet.Resolve(name, stop),
                    address => ReferenceEquals(address, own) || AddressPolicy.IsPublic(address)),
            },
        };
    }

    /// <summary>A second goes by whenever somebody looks; what waits is the system's.</summary>
    private sealed class Ticking : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Increment(ref _ticks);
    }
}
