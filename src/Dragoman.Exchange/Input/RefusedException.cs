namespace Dragoman.Exchange.Input;

/// <summary>An input that isn't read, in users' words. An <see cref="IOException"/>, since it may come out of a stream in the middle of a read.</summary>
internal sealed class RefusedException(string what, string advice) : IOException(what)
{
    public string Advice { get; } = advice;
}
