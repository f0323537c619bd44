namespace Assay.Client;

/// <summary>Body of CreateDataset: POST /v2/{project_id}/datasets.</summary>
public sealed record CreateDatasetRequest
{
    /// <summary>Data format. Values: Default (default); CarbonData (CarbonData, table datasets only).</summary>
    public string? DataFormat { get; init; }

    /// <summary>Data sources. Only one entry at a time; input is read with subdirectories.</summary>
    public IReadOnlyList<DataSource>? DataSources { get; init; }

    /// <summary>Dataset name. Length 1–100. Pattern ^[A-Za-z0-9_-]{1,100}$.</summary>
    public string? DatasetName { get; init; }

    /// <summary>Dataset type.</summary>
    public DatasetType? DatasetType { get; init; }

    /// <summary>Description. Length 0–256. Without any of ^!&lt;&gt;=&amp;"'.</summary>
    public string? Description { get; init; }

    /// <summary>Import annotations. Read labels in the input directory; detection, image and text classification. Default true.</summary>
    public bool? ImportAnnotations { get; init; }

    /// <summary>Import data. Decides for tables; other data are always read. Default false.</summary>
    public bool? ImportData { get; init; }

    /// <summary>Label format. Text datasets only.</summary>
    public LabelFormat? LabelFormat { get; init; }

    /// <summary>Labels.</summary>
    public IReadOnlyList<Label>? Labels { get; init; }

    /// <summary>Managed. Hosted dataset. Default false.</summary>
    public bool? Managed { get; init; }

    /// <summary>Schema.</summary>
    public IReadOnlyList<Field>? Schema { get; init; }

    /// <summary>Work path. /bucket/dir/; a directory, not a bare bucket; differs from input path. Length 3–700.</summary>
    public string? WorkPath { get; init; }

    /// <summary>Work path type. 0: OBS bucket; no other code listed. Default 0.</summary>
    public int? WorkPathType { get; init; }

    /// <summary>Workforce information.</summary>
    public WorkforceInformation? WorkforceInformation { get; init; }

    /// <summary>Workspace id. "0" when no workspace was created. Default "0".</summary>
    public string? WorkspaceId { get; init; }
}
