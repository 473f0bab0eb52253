namespace Dragoman.Text;

/// <summary>A token in the clean text.</summary>
internal readonly record struct RawToken(int Start, int End)
{
    public int Length => End - Start;
}
