namespace Assay.Client;

/// <summary>Query of GetTaskQuality.</summary>
public sealed record GetTaskQualityQuery
{
    /// <summary>Form of the answer: json, or csv with one measure a row. Absent, what the header Accept asks for. Values: json; csv.</summary>
    public string? Format { get; init; }
}
