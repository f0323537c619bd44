using Assay.Client;
using Assay.Server.Data;

namespace Assay.Server.Features.Samples;

/// <summary>A sample on its way into the database.</summary>
internal sealed record NewSample
{
    public required string SampleId { get; init; }
    public required string Name { get; init; }
    public required string Path { get; init; }
    public required SampleType Type { get; init; }
    public required long Size { get; init; }
    public required long Time { get; init; }
    public int? Width { get; init; }
    public int? Height { get; init; }
    public int? Depth { get; init; }
    public string? Text { get; init; }
    public string? Metadata { get; init; }
    public int? ImportOrigin { get; init; }
    public bool Hard { get; init; }
    public double? HardCoefficient { get; init; }
    public string? HardReasons { get; init; }
    public string? Usage { get; init; }
    public LabelingState State { get; init; }
    public long? AnnotationKey { get; init; }
}

/// <summary>Stores new samples, in the caller's transaction.</summary>
internal static class SampleRows
{
    /// <summary>Returns without a word if there is nothing to store; a sample that is there already is a unique violation.</summary>
    public static async Task Insert(AppDb db, long datasetKey, IReadOnlyCollection<NewSample> samples, long now, CancellationToken cancel)
    {
        if (samples.Count > 0)
            await db.BulkInsert("samples", Columns(datasetKey, now), samples.ToAsyncEnumerable(), cancel);
    }

    private static IReadOnlyList<BulkColumn<NewSample>> Columns(long datasetKey, long now)
    {
        object key = datasetKey, created = now;
        return
        [
            new("dataset_key", BulkType.Long, _ => key), new("sample_id", BulkType.Text, s => s.SampleId), new("name", BulkType.Text, s => s.Name),
            new("path", BulkType.Text, s => s.Path), new("type", BulkType.Integer, s => (int)s.Type), new("size", BulkType.Long, s => s.Size),
            new("time", BulkType.Long, s => s.Time), new("width", BulkType.Integer, s => s.Width), new("height", BulkType.Integer, s => s.Height),
            new("depth", BulkType.Integer, s => s.Depth), new("text", BulkType.Text, s => s.Text), new("metadata", BulkType.Text, s => s.Metadata),
            new("import_origin", BulkType.Integer, s => s.ImportOrigin), new("hard", BulkType.Boolean, s => s.Hard), new("hard_coefficient", BulkType.Double, s => s.HardCoefficient),
            new("hard_reasons", BulkType.Text, s => s.HardReasons), new("usage", BulkType.Text, s => s.Usage), new("state", BulkType.Integer, s => (int)s.State), new("annotation_key", BulkType.Long, s => s.AnnotationKey),
            new("create_time", BulkType.Long, _ => created),
        ];
    }
}
