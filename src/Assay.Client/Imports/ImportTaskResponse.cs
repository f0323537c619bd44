namespace Assay.Client;

/// <summary>Answer of ImportTask.</summary>
public sealed record ImportTaskResponse
{
    /// <summary>Task id.</summary>
    public string? TaskId { get; init; }
}
