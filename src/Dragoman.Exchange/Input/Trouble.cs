using System.Text;

namespace Dragoman.Exchange.Input;

/// <summary>What opening and reading a file may throw, in users' words.</summary>
internal static class Trouble
{
    public static bool IsExpected(Exception error) =>
        error is IOException or UnauthorizedAccessException or System.Security.SecurityException or ArgumentException or NotSupportedException;

    public static InputError Of(string where, Exception error) => error switch
    {
        RefusedException refused => new InputError(where, refused.Message, refused.Advice),
        DecoderFallbackException => new InputError(where, "not valid UTF-16", "Convert it with iconv, for example: iconv -f UTF-16 -t UTF-8 OLD > NEW."),
        FileNotFoundException or DirectoryNotFoundException => new InputError(where, "there is no such file", "Check the path."),
        UnauthorizedAccessException => new InputError(where, "may not be read", "Check its permissions, and that it is a file."),
        InvalidDataException => new InputError(where, "damaged or cut off", "Fetch it again."),
        _ when IsExpected(error) => new InputError(where, $"can't be read: {Sentence(error)}", "Check the path and the disk."),
        // Libraries that read other people's formats throw whatever there is for what is broken.
        _ => new InputError(where, $"can't be read: {Sentence(error)} ({error.GetType().Name})", "The file is damaged, or of a kind that isn't known; save it as plain text."),
    };

    private static string Sentence(Exception error) => error.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
