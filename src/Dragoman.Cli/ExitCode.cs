namespace Dragoman.Cli;

public static class ExitCode
{
    public const int Well = 0;

    /// <summary>Nothing could be read, or the result couldn't be written.</summary>
    public const int Failed = 1;

    /// <summary>The command line asks for what there isn't.</summary>
    public const int Usage = 2;

    /// <summary>Some reports failed; the others are in the result.</summary>
    public const int Partly = 3;
}
