using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Dragoman.Exchange.Input.Json;

namespace Dragoman.Exchange.Contract;

/// <summary>A value of a claim's line, with the way to it, which errors name: "actors[0].side".</summary>
internal readonly record struct ContractField(JsonElement Value, string Path)
{
    public ContractField this[string name] => Find(name) ?? throw new ContractException($"{PathOf(name)}: is missing");

    public string Text => Value.ValueKind is not JsonValueKind.String ? throw Not("a string") : Value.TryString(out var text) ? text : throw Not("a text: it has half of a surrogate pair");

    public double Number => Value.ValueKind is JsonValueKind.Number ? Value.GetDouble() : throw Not("a number");

    public int Integer => Value.ValueKind is JsonValueKind.Number && Value.TryGetInt32(out var number) ? number : throw Not("a whole number");

    public bool Truth => Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? Value.GetBoolean() : throw Not("true or false");

    public DateOnly Day => DateOnly.TryParseExact(Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw Not("a date, year-month-day");

    public bool IsNull => Value.ValueKind is JsonValueKind.Null;

    /// <summary>Null where the field is absent.</summary>
    public ContractField? Find(string name)
    {
        if (Value.ValueKind is not JsonValueKind.Object)
            throw Not("an object");
        return Value.TryField(name, out var value) ? new ContractField(value, PathOf(name)) : null;
    }

    public IEnumerable<ContractField> Items()
    {
        if (Value.ValueKind is not JsonValueKind.Array)
            throw Not("a list");
        var path = Path;
        return Value.EnumerateArray().Select((item, i) => new ContractField(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")));
    }

    public T One<T>(FrozenDictionary<string, T> words) => words.TryGetValue(Text, out var value)
        ? value
        : throw new ContractException($"{Path}: '{Text}' is none of {string.Join(", ", words.Keys.Order(StringComparer.Ordinal))}");

    /// <summary>A value of a closed list that the contract writes by its number.</summary>
    public T Numbered<T>() where T : struct, Enum =>
        Enum.IsDefined((T)(object)Integer) ? (T)(object)Integer : throw Not($"a code of {typeof(T).Name}");

    public ContractException Not(string kind) => new($"{Path}: is not {kind}");

    private string PathOf(string name) => Path.Length == 0 ? name : $"{Path}.{name}";
}
