using System.Text.Json;

namespace Assay.Client;

/// <summary>Answer of ListWorkforceTaskStats: GET /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/data-annotations/stats.</summary>
public sealed record ListWorkforceTaskStatsResponse
{
    /// <summary>Data path.</summary>
    public string? DataPath { get; init; }

    /// <summary>Data spliting enable. Train/validation split possible.</summary>
    public bool? DataSplitingEnable { get; init; }

    /// <summary>Grouped label stats.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<LabelStats>>? GroupedLabelStats { get; init; }

    /// <summary>Hard detail stats. Key: reason id; pair: occurrences and reason.</summary>
    public IReadOnlyDictionary<string, PairOfintAndHardDetail>? HardDetailStats { get; init; }

    /// <summary>Key sample stats. Example keys: total, key_sample, non_key_sample.</summary>
    public IReadOnlyDictionary<string, int>? KeySampleStats { get; init; }

    /// <summary>Label stats.</summary>
    public IReadOnlyList<LabelStats>? LabelStats { get; init; }

    /// <summary>Metadata stats.</summary>
    public IReadOnlyDictionary<string, JsonElement>? MetadataStats { get; init; }

    /// <summary>Sample stats. State name to count.</summary>
    public IReadOnlyDictionary<string, int>? SampleStats { get; init; }
}
