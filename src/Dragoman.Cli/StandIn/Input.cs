using System.Text;
using Dragoman.Text;

// Stands in until Dragoman.Exchange.Input is here; then this folder goes.
namespace Dragoman.Exchange.Input;

public sealed record InputError(string Where, string What, string? Advice = null);

public abstract record InputItem
{
    public sealed record Good(Report Report) : InputItem;

    public sealed record Bad(InputError Error) : InputItem;
}

public sealed record ReportDefaults
{
    public DateOnly? Published { get; init; }

    public string? Outlet { get; init; }

    public string? Country { get; init; }

    public string? Language { get; init; }
}

public static class ReportSource
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static IEnumerable<InputItem> Read(IReadOnlyList<string> paths, Stream input, ReportDefaults defaults) =>
        paths.Select(path => Read(path, input, defaults));

    private static InputItem Read(string path, Stream input, ReportDefaults defaults)
    {
        try
        {
            using var reader = path is "-" ? new StreamReader(input, Strict, leaveOpen: true) : new StreamReader(path, Strict);
            var text = reader.ReadToEnd();
            return text.Length == 0 ? new InputItem.Bad(new InputError(path, "is empty")) : new InputItem.Good(new Report(text)
            {
                Reference = path,
                Published = defaults.Published,
                Outlet = defaults.Outlet,
                Country = defaults.Country,
                Language = defaults.Language,
            });
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return new InputItem.Bad(new InputError(path, failure.Message));
        }
    }
}
