using System.Numerics;

namespace Dragoman.Text;

/// <summary>Gives the same string for the same form most of the time: a report of ten million words has few different ones.</summary>
/// <param name="textLength">Decides how much room there is: a short report needs little.</param>
internal sealed class FormPool(int textLength)
{
    private readonly string?[] _forms = new string?[BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(textLength / 8, 64, 1 << 14))];

    public string Of(ReadOnlySpan<char> form)
    {
        ref var slot = ref _forms[Hash(form) & (uint)(_forms.Length - 1)];
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
