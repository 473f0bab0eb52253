using System.Text.Json;

namespace Dragoman.Exchange.Gazetteers.Sources;

/// <summary>
/// The objects in "elements" (Overpass) or "features" (GeoJSON) of a file of any size, one at a time; or the objects of lines, where each line is one.
/// </summary>
internal sealed class JsonElements(Stream stream)
{
    private const int LargestElement = 64 << 20;

    private byte[] _buffer = new byte[1 << 16];
    private int _start, _end;
    private bool _isLast;
    private JsonReaderState _state = new(new JsonReaderOptions { AllowTrailingCommas = true, AllowMultipleValues = true, MaxDepth = 64 });
    private bool _isInside;
    private bool _isAwaited;

    /// <exception cref="JsonException">It is no JSON from there on.</exception>
    /// <exception cref="InvalidDataException">An element is too large to be that of a place.</exception>
    public IEnumerable<JsonDocument> Read()
    {
        SkipMark();
        while (true)
        {
            var found = TryNext(out var element);
            if (element is not null)
                yield return element;
            else if (!found && _isLast)
                yield break;
            else if (!found)
                Fill();
        }
    }

    /// <summary>A byte order mark is no JSON.</summary>
    private void SkipMark()
    {
        while (_end < 3 && !_isLast)
            Fill();
        if (_buffer.AsSpan(0, _end).StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            _start = 3;
    }

    /// <returns>False where more bytes are needed.</returns>
    private bool TryNext(out JsonDocument? element)
    {
        element = null;
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isLast, _state);
        var (before, state) = (0L, reader.CurrentState);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject && reader.CurrentDepth == (_isInside ? 2 : 0))
            {
                var isElement = _isInside ? true : IsLine(reader);
                if (isElement is null && !_isLast)
                    break;
                if (isElement is true)
                    return TakeElement(ref reader, before, state, out element);
            }
            See(ref reader);
            (before, state) = (reader.BytesConsumed, reader.CurrentState);
        }
        (_start, _state) = (_start + (int)before, state);
        return false;
    }

    private void See(ref Utf8JsonReader reader)
    {
        if (_isInside && reader.TokenType == JsonTokenType.EndArray && reader.CurrentDepth == 1)
            _isInside = false;
        else if (_isAwaited && reader.TokenType == JsonTokenType.StartArray)
            _isInside = true;
        _isAwaited = reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && (reader.ValueTextEquals("elements"u8) || reader.ValueTextEquals("features"u8));
    }

    private bool TakeElement(ref Utf8JsonReader reader, long before, JsonReaderState state, out JsonDocument? element)
    {
        if (!JsonDocument.TryParseValue(ref reader, out element))
        {
            // The bytes before it are done with; it is read anew when there are more.
            (_start, _state) = (_start + (int)before, state);
            return false;
        }
        (_start, _state) = (_start + (int)reader.BytesConsumed, reader.CurrentState);
        return true;
    }

    /// <summary>An object that stands by itself and is a feature: files of one object a line have no collection around them.</summary>
    /// <returns>Null where what is there of it doesn't tell.</returns>
    private static bool? IsLine(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.CurrentDepth >= 1)
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("geometry"u8) || reader.ValueTextEquals("properties"u8) || reader.ValueTextEquals("tags"u8))
                    return true;
                if (reader.ValueTextEquals("features"u8) || reader.ValueTextEquals("elements"u8))
                    return false;
            }
        return null;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start.._end).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end == _buffer.Length)
        {
            if (_end >= LargestElement)
                throw new InvalidDataException($"an element is larger than {LargestElement} bytes, or this is no extract of places");
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
        var read = stream.Read(_buffer.AsSpan(_end));
        _end += read;
        _isLast = read == 0;
    }
}
