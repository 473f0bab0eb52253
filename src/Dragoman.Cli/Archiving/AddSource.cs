using System.Diagnostics.CodeAnalysis;

namespace Dragoman.Cli.Archiving;

/// <summary>Where reports are to be had.</summary>
internal abstract record AddSource
{
    private AddSource()
    {
    }

    /// <summary>A file, a folder, or "-".</summary>
    public sealed record Files(string Path) : AddSource;

    public sealed record Web(Uri Address) : AddSource
    {
        /// <summary>How often it is followed; null where nothing is said of that.</summary>
        public TimeSpan? Every { get; init; }
    }

    /// <summary>A line of a list of addresses that is none.</summary>
    public sealed record Wrong(string Where, string What) : AddSource;

    public static AddSource Of(string word) =>
        !IsAddress(word) ? new Files(word)
        : TryAddress(word, out var address) ? new Web(address)
        : new Wrong(word, "no address of the web");

    public static bool IsAddress(string word) =>
        word.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || word.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    public static bool TryAddress(string word, [NotNullWhen(true)] out Uri? address) => Uri.TryCreate(word, UriKind.Absolute, out address) && address.Host.Length > 0;
}
