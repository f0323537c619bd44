using System.Text.Json.Serialization;

namespace Assay.Client;

/// <summary>Schema LabelAttribute of the data-management API.</summary>
public sealed record LabelAttribute
{
    /// <summary>Default value.</summary>
    public string? DefaultValue { get; init; }

    /// <summary>Id.</summary>
    public string? Id { get; init; }

    /// <summary>Name. Page for most operations garbles the forbidden set; UpdateDataset adds '!'. Length 0–64. Without any of &lt;&gt;=&amp;"'.</summary>
    public string? Name { get; init; }

    /// <summary>Type. Values: text (free text); select (pick from list).</summary>
    public string? Type { get; init; }

    /// <summary>Values.</summary>
    [JsonConverter(typeof(LabelAttributeValuesConverter))]
    public IReadOnlyList<LabelAttributeValue>? Values { get; init; }
}
