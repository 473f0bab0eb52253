namespace Dragoman.Exchange.Input;

/// <summary>Keeps what goes wrong in one place from ending the reading of others.</summary>
internal static class Guarded
{
    /// <summary>The items; what is thrown while they are read becomes the last of them.</summary>
    public static IEnumerable<InputItem> Items(string where, Func<IEnumerable<InputItem>> read)
    {
        IEnumerator<InputItem>? items = null;
        try
        {
            while (Next(where, read, ref items) is { } next)
            {
                yield return next.Item;
                if (next.IsLast)
                    break;
            }
        }
        finally
        {
            items?.Dispose();
        }
    }

    public static InputItem Item(string where, Func<InputItem> read) => Items(where, () => [read()]).Single();

    private static (InputItem Item, bool IsLast)? Next(string where, Func<IEnumerable<InputItem>> read, ref IEnumerator<InputItem>? items)
    {
        try
        {
            items ??= read().GetEnumerator();
            return items.MoveNext() ? (items.Current, false) : null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return (new InputItem.Bad(Trouble.Of(where, error)), true);
        }
    }
}
