namespace Assay.Client;

/// <summary>Query of GetTeamQuality.</summary>
public sealed record GetTeamQualityQuery
{
    /// <summary>Form of the answer: json, or csv with one measure a row. Absent, what the header Accept asks for. Values: json; csv.</summary>
    public string? Format { get; init; }
}
