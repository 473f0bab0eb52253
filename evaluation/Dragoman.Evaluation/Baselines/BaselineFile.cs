using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dragoman.Evaluation.Baselines;

/// <summary>A baseline as a committed file, in an order that makes small differences.</summary>
public static class BaselineFile
{
    /// <summary>Empty where there is no such file yet.</summary>
    /// <exception cref="JsonException">The file is damaged.</exception>
    public static Baseline Read(string path)
    {
        if (!File.Exists(path))
            return Baseline.Empty;
        var read = JsonSerializer.Deserialize(File.ReadAllBytes(path), BaselineJson.Default.Baseline) ?? throw new JsonException($"{path} holds no baseline.");
        return new(read.Figures.WithComparers(StringComparer.Ordinal), read.Lowered.IsDefault ? [] : read.Lowered);
    }

    public static void Write(string path, Baseline baseline)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, JsonSerializer.Serialize(baseline, BaselineJson.Default.Baseline) + "\n");
    }
}

[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Baseline))]
internal sealed partial class BaselineJson : JsonSerializerContext;
