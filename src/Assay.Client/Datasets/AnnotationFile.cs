using System.Text.Json.Serialization;

namespace Assay.Client;

/// <summary>Schema AnnotationFile of the data-management API.</summary>
public sealed record AnnotationFile
{
    /// <summary>Create time, milliseconds since 1970 UTC.</summary>
    public long? CreateTime { get; init; }

    /// <summary>Dataset id.</summary>
    public string? DatasetId { get; init; }

    /// <summary>Depth.</summary>
    public int? Depth { get; init; }

    /// <summary>File Name. Mixed case in the docs.</summary>
    [JsonPropertyName("file_Name")]
    public string? FileName { get; init; }

    /// <summary>File id.</summary>
    public string? FileId { get; init; }

    /// <summary>File type.</summary>
    public string? FileType { get; init; }

    /// <summary>Height.</summary>
    public int? Height { get; init; }

    /// <summary>Size.</summary>
    public long? Size { get; init; }

    /// <summary>Tags.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>Url.</summary>
    public string? Url { get; init; }

    /// <summary>Width.</summary>
    public int? Width { get; init; }
}
