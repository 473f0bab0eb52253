using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Fetch;

/// <summary>Why an address isn't fetched, in users' words.</summary>
/// <param name="isLasting">Asking again won't help.</param>
internal sealed class FetchException(string what, string advice, bool isLasting, Rest? rest = null) : IOException(what)
{
    public string Advice { get; } = advice;

    public bool IsLasting { get; } = isLasting;

    public Rest? Rest { get; } = rest;

    public static FetchException Lasting(string what, string advice) => new(what, advice, isLasting: true);

    public static FetchException Passing(string what, string advice) => new(what, advice, isLasting: false);

    public InputError At(Uri address) => new(address.OriginalString, Message, Advice);
}
