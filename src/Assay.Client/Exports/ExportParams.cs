using System.Text.Json.Serialization;

namespace Assay.Client;

/// <summary>Schema ExportParams of the data-management API.</summary>
public sealed record ExportParams
{
    /// <summary>Clear hard property. Drop hard-example attributes from what is written. Default true.</summary>
    public bool? ClearHardProperty { get; init; }

    /// <summary>Export dataset version format. Format of the version that the new dataset is published as. Values: Default (default); CarbonData (CarbonData, table datasets only); CSV (CSV).</summary>
    public string? ExportDatasetVersionFormat { get; init; }

    /// <summary>Export dataset version name. Publishes a version of this name of the new dataset.</summary>
    public string? ExportDatasetVersionName { get; init; }

    /// <summary>Export dest. Values: DIR (to a folder); NEW_DATASET (to a new dataset). Default DIR.</summary>
    public string? ExportDest { get; init; }

    /// <summary>Export new dataset name.</summary>
    public string? ExportNewDatasetName { get; init; }

    /// <summary>Export new dataset work path.</summary>
    public string? ExportNewDatasetWorkPath { get; init; }

    /// <summary>Ratio sample usage. Split training and validation at random by the ratio. Default false.</summary>
    public bool? RatioSampleUsage { get; init; }

    /// <summary>Sample state. Values: __ALL__ (labeled); __NONE__ (unlabeled); __UNCHECK__ (awaiting acceptance); __ACCEPTED__ (acceptance passed); __REJECTED__ (acceptance rejected); __UNREVIEWED__ (awaiting review); __REVIEWED__ (reviewed); __WORKFORCE_SAMPLED__ (sampled for acceptance); __WORKFORCE_SAMPLED_UNCHECK__ (sampled, awaiting acceptance); __WORKFORCE_SAMPLED_CHECKED__ (sampled, acceptance done); __WORKFORCE_SAMPLED_ACCEPTED__ (sampled, passed); __WORKFORCE_SAMPLED_REJECTED__ (sampled, rejected); __AUTO_ANNOTATION__ (auto-labeled, awaiting confirmation).</summary>
    public string? SampleState { get; init; }

    /// <summary>Samples. Only samples of these ids.</summary>
    public IReadOnlyList<string>? Samples { get; init; }

    /// <summary>Search conditions. Joined by OR.</summary>
    public IReadOnlyList<SearchCondition>? SearchConditions { get; init; }

    /// <summary>Train sample ratio. Training share from 0 to 1; 1.00 puts everything into training. Default "1.00".</summary>
    [JsonConverter(typeof(LooseTextConverter))]
    public string? TrainSampleRatio { get; init; }
}
