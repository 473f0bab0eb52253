namespace Dragoman.Entities.Names;

/// <summary>The consonants of a name, those that are often written for one another taken together; vowels, h and w come and go.</summary>
internal static class ConsonantKey
{
    private static readonly byte[] Classes = Read("""
        ckqK gjG CSx tT dD zZ bp fv s m n l r
        """);

    /// <summary>No class: the sound isn't in the key.</summary>
    public const byte None = 0;

    public static byte ClassOf(byte sound) => Classes[sound];

    /// <returns>How many there are. A name of vowels alone has these for its key.</returns>
    public static int Write(ReadOnlySpan<byte> sounds, Span<byte> to)
    {
        var length = 0;
        foreach (var sound in sounds)
            if (Classes[sound] is not None and var found && (length == 0 || to[length - 1] != found))
                to[length++] = found;
        if (length == 0)
            foreach (var sound in sounds)
                if (sound != Sounds.Gap)
                    to[length++] = (byte)(Sounds.Count + sound);
        return length;
    }

    /// <summary>FNV-1a.</summary>
    public static uint Hash(ReadOnlySpan<byte> key, int without, uint seed)
    {
        var hash = 2166136261u ^ seed;
        for (var i = 0; i < key.Length; i++)
            if (i != without)
                hash = (hash ^ key[i]) * 16777619u;
        hash = (hash ^ (hash >> 15)) * 0x2c1b3c6du;
        return hash ^ (hash >> 13);
    }

    /// <summary>Digits and letters of other scripts are each their own.</summary>
    private static byte[] Read(string classes)
    {
        var read = new byte[Sounds.Count];
        var groups = classes.Trim().Split(' ');
        for (var i = 0; i < groups.Length; i++)
            foreach (var letter in groups[i])
                read[Sounds.Of(letter)] = (byte)(i + 1);
        for (var sound = Sounds.Of('0'); sound < Sounds.Count; sound++)
            read[sound] = (byte)(groups.Length + 1 + sound);
        return read;
    }
}
