namespace Dragoman.Text;

/// <summary>Gives the same string for the same form most of the time: a report of ten million words has few different ones.</summary>
internal sealed class FormPool
{
    private const int Size = 1 << 14;

    private readonly string?[] _forms = new string?[Size];

    public string Of(ReadOnlySpan<char> form)
    {
        ref var slot = ref _forms[Hash(form) & (Size - 1)];
        if (slot is null || !form.SequenceEqual(slot))
            slot = new string(form);
        return slot;
    }

    /// <summary>FNV-1a.</summary>
    private static uint Hash(ReadOnlySpan<char> form)
    {
        var hash = 2166136261u;
        foreach (var c in form)
            hash = (hash ^ c) * 16777619u;
        return hash ^ (hash >> 15);
    }
}
