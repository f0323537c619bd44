using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Assay.Server.Http;

namespace Assay.Server.Features.Samples;

/// <summary>Metadata attributes that are not built in: kept as a JSON object, of a size that a row can bear.</summary>
internal static class OwnAttributes
{
    private const int MaxCount = 100;
    private const int MaxName = 256;
    private const int MaxText = 16 * 1024;

    private static readonly JsonSerializerOptions Stored = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static IReadOnlyDictionary<string, JsonElement>? Read(IDictionary<string, JsonElement>? given, Func<string, Refusal> bad)
    {
        if (given is not { Count: > 0 })
            return null;
        if (given.Count > MaxCount)
            throw bad($"at most {MaxCount} attributes are kept");
        foreach (var (name, value) in given)
        {
            if (name.Length is 0 or > MaxName || name.Contains('\0', StringComparison.Ordinal))
                throw bad($"an attribute's name has 1 to {MaxName} characters");
            if (!IsClean(value))
                throw bad($"the attribute '{name}' holds a NUL, half a character or a number out of range");
        }

        return given.AsReadOnly();
    }

    /// <summary>What is stored after a change: given attributes replace those of their name, null removes one.</summary>
    public static string? Merge(string? stored, IReadOnlyDictionary<string, JsonElement>? given)
    {
        if (given is null)
            return stored;
        var all = stored is null ? [] : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(stored) ?? [];
        foreach (var (name, value) in given)
        {
            if (value.ValueKind == JsonValueKind.Null)
                all.Remove(name);
            else
                all[name] = value;
        }

        if (all.Count == 0)
            return null;
        var text = JsonSerializer.Serialize(all, Stored);
        return all.Count > MaxCount || text.Length > MaxText
            ? throw new Refusal(Errors.BadValue, "metadata", new Phrase($"a sample keeps at most {MaxCount} attributes of together {MaxText} characters", $"一个样本最多保存 {MaxCount} 个属性，共 {MaxText} 个字符"))
            : text;
    }

    /// <summary>Databases keep neither NUL nor half a surrogate pair, nor numbers without end.</summary>
    private static bool IsClean(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().All(m => IsCleanText(() => m.Name) && IsClean(m.Value)),
        JsonValueKind.Array => value.EnumerateArray().All(IsClean),
        JsonValueKind.String => IsCleanText(() => value.GetString()!),
        JsonValueKind.Number => value.TryGetDouble(out var number) && double.IsFinite(number),
        _ => true,
    };

    private static bool IsCleanText(Func<string> read)
    {
        try
        {
            return !read().Contains('\0', StringComparison.Ordinal);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
