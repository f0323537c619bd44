using System.Text.Json;
using Assay.Client;

namespace Assay.Web.Samples;

/// <summary>Which samples a list shows; the same values stand in the page's address.</summary>
public sealed record SampleFilter
{
    public string? State { get; init; }
    public string? Label { get; init; }
    public string? Name { get; init; }
    public bool Descending { get; init; }

    public bool IsEmpty => State is null && Label is null && Name is null;

    public ListSamplesQuery ToQuery(int page, int size, string? processing) => new()
    {
        Offset = page,
        Limit = size,
        SampleState = State,
        LabelName = Label,
        Order = Descending ? "desc" : null,
        SearchConditions = Conditions,
        ProcessParameter = processing,
    };

    /// <summary>Search conditions as the API writes them: a list of alternatives.</summary>
    public string? Conditions => string.IsNullOrEmpty(Name) ? null : JsonSerializer.Serialize(new SearchCondition[] { new() { SampleName = Name } }, AssayJson.Options);

    /// <summary>The values as parts of an address; absent ones are null.</summary>
    public Dictionary<string, object?> InAddress => new(StringComparer.Ordinal)
    {
        ["state"] = State,
        ["label"] = Label,
        ["name"] = Name,
        ["order"] = Descending ? "desc" : null,
    };
}
