using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Assay.Server.Storage;

namespace Assay.Server.Features.Datasets.Scanning;

/// <summary>A sample found in the data source, on its way into the database.</summary>
internal sealed record ScannedSample : ILabeledFind
{
    public required string SampleId { get; init; }
    public required string Path { get; init; }
    public required long Size { get; init; }
    public required long Time { get; init; }
    public int? Line { get; init; }
    public string? Text { get; init; }

    /// <summary>Labels that came with the sample, not checked yet.</summary>
    public IReadOnlyList<SampleLabel>? Labels { get; set; }

    /// <summary>What a file says about the sample beyond its labels.</summary>
    public SampleAttributes Attributes { get; set; } = SampleAttributes.None;

    public string? Usage { get; init; }

    /// <summary>Where the labels stand, if not at the sample itself.</summary>
    public string? Place { get; set; }

    public AnnotationDraft? Draft { get; set; }
    public long? AnnotationKey { get; set; }

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public string Where => Place ?? (Line is null ? Path : $"{Path}, line {Line}");

    public SampleFacts Facts => new(SampleId, Attributes.Width, Attributes.Height, Text);

    public static ScannedSample OfFile(string datasetId, ObjectInfo file)
    {
        var path = file.Path.ToString();
        return new() { SampleId = SampleIds.Of(datasetId, path), Path = path, Size = file.Size, Time = file.Time };
    }

    public static ScannedSample OfLine(string fileId, ObjectInfo file, int line, string text, int size, IReadOnlyList<SampleLabel>? labels = null) =>
        new() { SampleId = SampleIds.OfLine(fileId, line), Path = file.Path.ToString(), Size = size, Time = file.Time, Line = line, Text = text, Labels = labels };

    /// <summary>Columns of the samples table. What is the same for all rows is boxed once.</summary>
    public static IReadOnlyList<BulkColumn<ScannedSample>> Columns(long datasetKey, SampleType type, LabelingState withLabels, bool withAttributes, long now)
    {
        object key = datasetKey, kind = (int)type, created = now, yes = true, no = false, unlabeled = (int)LabelingState.Unlabeled, labeled = (int)withLabels;
        IReadOnlyList<BulkColumn<ScannedSample>> plain =
        [
            new("dataset_key", BulkType.Long, _ => key), new("sample_id", BulkType.Text, s => s.SampleId), new("name", BulkType.Text, s => s.Name),
            new("path", BulkType.Text, s => s.Path), new("line", BulkType.Integer, s => s.Line), new("type", BulkType.Integer, _ => kind),
            new("size", BulkType.Long, s => s.Size), new("time", BulkType.Long, s => s.Time), new("text", BulkType.Text, s => s.Text),
            new("hard", BulkType.Boolean, s => s.Attributes.Hard == true ? yes : no), new("state", BulkType.Integer, s => s.AnnotationKey is null ? unlabeled : labeled),
            new("annotation_key", BulkType.Long, s => s.AnnotationKey), new("create_time", BulkType.Long, _ => created),
        ];
        return !withAttributes ? plain :
        [
            .. plain,
            new("hard_coefficient", BulkType.Double, s => s.Attributes.HardCoefficient), new("hard_reasons", BulkType.Text, s => s.Attributes.HardReasons),
            new("width", BulkType.Integer, s => s.Attributes.Width), new("height", BulkType.Integer, s => s.Attributes.Height), new("depth", BulkType.Integer, s => s.Attributes.Depth),
            new("metadata", BulkType.Text, s => OwnAttributes.Merge(null, s.Attributes.Own)), new("usage", BulkType.Text, s => s.Usage),
        ];
    }
}
