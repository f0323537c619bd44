using System.Text.Json.Serialization;

namespace Assay.Client;

/// <summary>Body of CreateDatasetVersion: POST /v2/{project_id}/datasets/{dataset_id}/versions.</summary>
public sealed record CreateDatasetVersionRequest
{
    /// <summary>Clear hard property. Drop hard-example attributes from what is written. Default true.</summary>
    public bool? ClearHardProperty { get; init; }

    /// <summary>Description. Length 0–256. Without any of !&lt;&gt;=&amp;"'.</summary>
    public string? Description { get; init; }

    /// <summary>Export images. Copy the files into the version's output. Default false.</summary>
    public bool? ExportImages { get; init; }

    /// <summary>Remove sample usage. Whether what the samples were for so far is forgotten and all are split anew; otherwise only those without a usage are split. Default true.</summary>
    public bool? RemoveSampleUsage { get; init; }

    /// <summary>Train evaluate sample ratio. Training share from 0 to 1; 1.00 puts everything into training. Default "1.00".</summary>
    [JsonConverter(typeof(LooseTextConverter))]
    public string? TrainEvaluateSampleRatio { get; init; }

    /// <summary>Version format. Values: Default (default); CarbonData (CarbonData, table datasets only); CSV (CSV).</summary>
    public string? VersionFormat { get; init; }

    /// <summary>Version name; V001, V002 and so on when absent. Length 1–32. Pattern ^[A-Za-z0-9_-]{1,32}$.</summary>
    public string? VersionName { get; init; }

    /// <summary>With column header. Write the column names first in the CSV; table datasets only. Default true.</summary>
    public bool? WithColumnHeader { get; init; }
}
