namespace Dragoman.Workbench.Publishing.Pages;

/// <summary>Values that many rows share, each with a number, in the order in which they come.</summary>
internal sealed class Register<T> where T : notnull
{
    private readonly OrderedDictionary<T, int> _numbers = [];

    public IEnumerable<T> Values => _numbers.Keys;

    public int Of(T value)
    {
        if (!_numbers.TryGetValue(value, out var number))
            _numbers.Add(value, number = _numbers.Count);
        return number;
    }
}
