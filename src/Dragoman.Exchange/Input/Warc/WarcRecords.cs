using System.Globalization;

namespace Dragoman.Exchange.Input.Warc;

/// <summary>The records of a stream, one at a time. A record whose length lies is an error, and reading goes on at the next that begins after it.</summary>
internal sealed class WarcRecords(HeadStream stream, int limit)
{
    private const int LongestHead = 1 << 16;
    private static readonly byte[] Beginning = [.. "\nWARC/1."u8];
    private int _number;

    /// <summary>False at the end. A record, or what is wrong with it.</summary>
    public bool TryRead(out WarcRecord? record, out (int Number, string What)? trouble)
    {
        (record, trouble) = (null, null);
        SkipLineEnds();
        if (stream.Peek(1).IsEmpty)
            return false;
        _number++;
        (record, var what) = Next();
        if (what is not null)
            trouble = (_number, what);
        return true;
    }

    private (WarcRecord?, string? What) Next()
    {
        var head = stream.Peek(LongestHead);
        var length = HeaderFields.LengthOf(head);
        if (!head.StartsWith("WARC/"u8) || length < 0)
            return Lost(1, head.StartsWith("WARC/"u8) ? "the head of a record doesn't end" : "no record of a web archive begins here");
        var fields = HeaderFields.Read(head[..length]);
        return long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var declared)
            ? Block(fields, length, declared)
            : Lost(length, $"'Content-Length' is no number: '{fields["Content-Length"]}'");
    }

    private (WarcRecord?, string? What) Block(HeaderFields fields, int head, long declared)
    {
        if (declared > limit)
            return TooLarge(head, declared);
        var bytes = stream.Peek(head + (int)declared + 16);
        if (bytes.Length < head + declared)
            return Lost(head, $"'Content-Length' is {declared}, but only {bytes.Length - head} bytes follow");
        if (!IsEnd(bytes[(head + (int)declared)..]))
            return Lost(head, $"'Content-Length' is {declared}, but no record ends there");
        var block = bytes[head..(head + (int)declared)].ToArray();
        stream.Skip(head + declared);
        return (new WarcRecord(_number, fields, block), null);
    }

    // As much as may be kept is looked at first: where the stream ends before, the length was a lie and the records after it can still be found.
    private (WarcRecord?, string? What) TooLarge(int head, long declared)
    {
        if (stream.Peek(limit) is { Length: var length } && length < limit)
            return Lost(head, $"'Content-Length' is {declared}, but only {length - head} bytes follow");
        var skipped = stream.Skip(head + declared) - head;
        return (null, skipped < declared ? $"'Content-Length' is {declared}, but only {skipped} bytes follow" : $"a record larger than {limit} bytes");
    }

    /// <summary>Two line ends, or the end of the stream, or what lazy writers put before the next record.</summary>
    private static bool IsEnd(ReadOnlySpan<byte> after) =>
        after.StartsWith("\r\n\r\n"u8) || (after.TrimStart("\r\n"u8) is var next && (next.IsEmpty || (next.Length < after.Length && next.StartsWith("WARC/"u8))));

    private (WarcRecord?, string? What) Lost(int from, string what)
    {
        stream.Skip(from - 1);
        while (stream.Peek(LongestHead) is { IsEmpty: false } bytes)
        {
            var at = bytes.IndexOf(Beginning);
            stream.Skip(at >= 0 ? at + 1 : Math.Max(1, bytes.Length - Beginning.Length));
            if (at >= 0)
                break;
        }
        return (null, what);
    }

    private void SkipLineEnds()
    {
        while (stream.Peek(1) is [(byte)'\r' or (byte)'\n'])
            stream.Skip(1);
    }
}
