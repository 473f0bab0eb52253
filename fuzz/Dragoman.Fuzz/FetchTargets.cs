using System.Net;
using System.Text;
using Dragoman.Exchange.Fetch;
using Dragoman.Exchange.Input;

namespace Dragoman.Fuzz;

/// <summary>What servers send.</summary>
internal static class FetchTargets
{
    private static readonly Uri Asked = new("https://a.example/feed");

    /// <summary>The first line is the path that is asked for; the rest a robots.txt.</summary>
    public static void RobotsFile(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var robots = Robots.Parse(text[(end + 1)..]);
        _ = robots.Allows("/" + text[..Math.Max(end, 0)]);
        _ = robots.Allows("/");
        if (robots.Delay < TimeSpan.Zero || robots.Delay > TimeSpan.FromMinutes(1))
            throw new FuzzException($"a pause of {robots.Delay}");
    }

    /// <summary>Fields of an answer, one a line, an empty line, and the body.</summary>
    public static void Answered(byte[] bytes)
    {
        var split = bytes.AsSpan().IndexOf("\n\n"u8);
        using var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(split < 0 ? bytes : bytes[(split + 2)..]) };
        foreach (var line in Encoding.Latin1.GetString(bytes, 0, Math.Max(split, 0)).Split('\n'))
            if (line.Split(':', 2) is [var field, var value])
                _ = response.Headers.TryAddWithoutValidation(field, value.Trim()) || response.Content.Headers.TryAddWithoutValidation(field, value.Trim());
        if (AnswerOf(response) is { } answer)
            Hold(new FetchResult.Fetched(new Visit([answer.Location ?? Asked], answer.Validators), answer.MediaType, answer.Charset, answer.Body, DateTimeOffset.UnixEpoch));
    }

    private static void Hold(FetchResult.Fetched fetched)
    {
        InputTargets.Hold(FetchedReports.Read(fetched, ReportDefaults.None));
        _ = FetchedReports.ReadFeed(fetched, ReportDefaults.None);
    }

    /// <summary>Null where it is refused in words.</summary>
    private static Answer? AnswerOf(HttpResponseMessage response)
    {
        try
        {
            return Answer.ReadAsync(response, Asked, new FetchOptions(), CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (Exception refusal) when (FetchTrouble.Of(refusal, Asked) is not null)
        {
            return null;
        }
    }
}
