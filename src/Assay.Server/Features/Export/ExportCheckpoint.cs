using System.Text.Json;

namespace Assay.Server.Features.Export;

/// <summary>How far an export is.</summary>
/// <param name="DatasetKey">The dataset that was made for it.</param>
/// <param name="DatasetId">Its id.</param>
/// <param name="After">The last sample that is in it.</param>
/// <param name="Left">What an annotation file could not hold.</param>
internal sealed record ExportCheckpoint(long? DatasetKey, string? DatasetId, string After, string? Left = null)
{
    /// <summary>The snapshot is taken.</summary>
    public static ExportCheckpoint Begun { get; } = new(null, null, "");

    public static ExportCheckpoint Parse(string? text) => text is null ? Begun : JsonSerializer.Deserialize<ExportCheckpoint>(text) ?? Begun;

    public override string ToString() => JsonSerializer.Serialize(this);
}
