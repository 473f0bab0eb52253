using System.Xml;
using Dragoman.Exchange.Input;

namespace Dragoman.Exchange.Tables.Reading;

/// <summary>What goes wrong while a file is read becomes its last item.</summary>
internal static class Guarded
{
    public static IEnumerable<T> Items<T>(string where, Func<IEnumerable<T>> read, Func<InputError, T> fail) where T : class
    {
        IEnumerator<T>? items = null;
        try
        {
            while (true)
            {
                if (Next(where, read, fail, ref items, out var isLast) is not { } next)
                    break;
                yield return next;
                if (isLast)
                    break;
            }
        }
        finally
        {
            items?.Dispose();
        }
    }

    private static T? Next<T>(string where, Func<IEnumerable<T>> read, Func<InputError, T> fail, ref IEnumerator<T>? items, out bool isLast) where T : class
    {
        isLast = false;
        try
        {
            items ??= read().GetEnumerator();
            return items.MoveNext() ? items.Current : default;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            isLast = true;
            return fail(ErrorOf(where, error));
        }
    }

    private static InputError ErrorOf(string where, Exception error) => error switch
    {
        TableException => new InputError(where, error.Message, "Check the file."),
        InvalidDataException or XmlException => new InputError(where, $"is damaged, or isn't what its name says: {error.Message.TrimEnd('.')}", "Check the file."),
        _ when error is RefusedException || Trouble.IsExpected(error) => Trouble.Of(where, error),
        // Libraries that read other people's formats throw whatever there is for what is broken.
        _ => Trouble.Of(where, error) with { Advice = "The file is damaged, or of a kind that isn't known; save it as CSV." },
    };
}
