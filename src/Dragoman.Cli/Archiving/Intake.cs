using Dragoman.Exchange.Fetch;
using Dragoman.Exchange.Input;

namespace Dragoman.Cli.Archiving;

/// <summary>Files, folders and addresses as one sequence, in the order in which they were named.</summary>
internal sealed class Intake(IReadOnlyList<AddSource> sources, Func<IReadOnlyList<string>, IEnumerable<InputItem>> open, Func<IReadOnlyList<Uri>, AddressStreams> fetch) : IDisposable
{
    // An address is asked for once, however often it is named.
    private readonly Uri[] _addresses = [.. sources.OfType<AddSource.Web>().Select(source => source.Address).DistinctBy(Visit.KeyOf, StringComparer.Ordinal)];
    private AddressStreams? _streams;
    private int _next;

    public IEnumerable<WebItem> Items()
    {
        if (_addresses is [_, ..])
            _streams = fetch(_addresses);
        foreach (var source in sources)
            foreach (var item in ItemsOf(source))
                yield return item;
    }

    public void Dispose() => _streams?.Dispose();

    private IEnumerable<WebItem> ItemsOf(AddSource source) => source switch
    {
        AddSource.Files(var path) => open([path]).Select(item => new WebItem.Read(item)),
        AddSource.Wrong(var where, var what) => [new WebItem.Read(new InputItem.Bad(new InputError(where, what, "Write it as https://host/path, one a line.")))],
        AddSource.Web(var address) when _next < _addresses.Length && ReferenceEquals(_addresses[_next], address) => _streams!.Of(_next++),
        _ => [],
    };
}
