namespace Assay.Client;

/// <summary>Schema Sample of the data-management API.</summary>
public sealed record Sample
{
    /// <summary>Data. Documented as Object; file bytes sent as a string, base64 in the example.</summary>
    public string? Data { get; init; }

    /// <summary>Data source.</summary>
    public DataSource? DataSource { get; init; }

    /// <summary>Encoding. For .txt and .csv files. Values: UTF-8 (UTF-8); GBK (GBK); GB2312 (GB2312). Default "UTF-8".</summary>
    public string? Encoding { get; init; }

    /// <summary>Labels.</summary>
    public IReadOnlyList<SampleLabel>? Labels { get; init; }

    /// <summary>Metadata.</summary>
    public SampleMetadata? Metadata { get; init; }

    /// <summary>Name. Length 0–1024. Without any of !&lt;&gt;=&amp;"'.</summary>
    public string? Name { get; init; }

    /// <summary>Sample type.</summary>
    public SampleType? SampleType { get; init; }
}
