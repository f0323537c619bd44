using System.Text.Json;
using System.Text.Json.Serialization;
using Assay.Client;
using Assay.Server.Http;

namespace Assay.Server.Features.Samples.Search;

/// <summary>Reads <c>search_conditions</c>: a JSON array of the contract's SearchCondition, or one of them alone.</summary>
internal static class SearchConditions
{
    private const int MaxText = 100_000;
    private const int MaxConditions = 20;
    private const int MaxValues = 500;
    private const int MaxLength = 1024;

    private static readonly JsonSerializerOptions Strict = StrictOptions();

    /// <summary>The conditions, shape and size checked; malformed ones are refused. Null or blank is no condition.</summary>
    public static IReadOnlyList<SearchCondition> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var json = text.Trim();
        if (json.StartsWith('%'))
            json = Uri.UnescapeDataString(json).Trim();
        if (json.Length > MaxText)
            throw Bad(new($"it is longer than {MaxText} characters", $"超过 {MaxText} 个字符"));
        IReadOnlyList<SearchCondition>? conditions;
        try
        {
            conditions = json.StartsWith('[')
                ? JsonSerializer.Deserialize<IReadOnlyList<SearchCondition>>(json, Strict)
                : JsonSerializer.Deserialize<SearchCondition>(json, Strict) is { } one ? [one] : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Bad(e is JsonException { Path: { Length: > 1 } path } ? Unreadable(path[..Math.Min(path.Length, 100)]) : new("it is not a JSON array of search conditions", "不是搜索条件的 JSON 数组"));
        }

        if (conditions is null || conditions.Any(c => c is null))
            throw Bad(new("a condition is null", "有条件为 null"));
        if (conditions.Count > MaxConditions)
            throw Bad(new($"there are more than {MaxConditions} conditions", $"条件超过 {MaxConditions} 个"));
        if (conditions.Sum(CountValues) > MaxValues)
            throw Bad(new($"there are more than {MaxValues} values", $"取值超过 {MaxValues} 个"));
        return conditions;
    }

    /// <summary>The text of a value, if it is one a search can be made for.</summary>
    public static string Text(string value, string member) => value.Length > MaxLength || value.Contains('\0', StringComparison.Ordinal)
        ? throw Bad(new($"{member} is longer than {MaxLength} characters or holds a NUL character", $"{member} 超过 {MaxLength} 个字符或包含 NUL 字符"))
        : value;

    private static Phrase Unreadable(string path) => new($"{path} is not known or has the wrong type", $"{path} 未知或类型错误");

    public static Refusal Bad(Phrase why) => new(Errors.BadSearch, why);

    private static int CountValues(SearchCondition condition) =>
        1 + (condition.LabelList?.Labels?.Sum(l => 1 + Count(l.Property)) ?? 0) + Count(condition.Metadata?.Props);

    private static int Count(IReadOnlyDictionary<string, IReadOnlyList<string>>? values) => values?.Sum(v => 1 + (v.Value?.Count ?? 0)) ?? 0;

    /// <summary>A misspelled condition must not find everything.</summary>
    private static JsonSerializerOptions StrictOptions()
    {
        var options = new JsonSerializerOptions();
        AssayJson.Apply(options);
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.MakeReadOnly();
        return options;
    }
}
