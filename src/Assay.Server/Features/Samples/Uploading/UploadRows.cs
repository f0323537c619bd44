using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Datasets.Scanning;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;
using Dapper;

namespace Assay.Server.Features.Samples.Uploading;

/// <summary>The rows of an upload: samples, their labels, the dataset's counters, in one transaction.</summary>
internal sealed class UploadRows(Writer writer, Keys keys, TimeProvider time)
{
    /// <summary>A sample of its own, or one that is a line of the file: both ids begin with the file's.</summary>
    private const string Present = "SELECT EXISTS (SELECT 1 FROM samples WHERE dataset_key = @Key AND sample_id >= @First AND sample_id < @Beyond)";

    /// <summary>Samples that the dataset has already fail.</summary>
    public static async Task FailPresent(AppDb db, DatasetEntity dataset, IEnumerable<UploadedSample> samples, CancellationToken cancel)
    {
        var connection = await db.Connection(cancel);
        foreach (var sample in samples.Where(s => s.Failure is null))
        {
            // '/' follows '.', the separator of lines.
            var range = new { dataset.Key, First = sample.SampleId, Beyond = sample.SampleId + "/" };
            if (await connection.ExecuteScalarAsync<bool>(new CommandDefinition(Present, range, db.Transaction, cancellationToken: cancel)))
                sample.Fail(Errors.SampleExists, sample.Name);
        }
    }

    public Task Insert(DatasetEntity dataset, IReadOnlyList<UploadedSample> samples, bool confirmed, string author, CancellationToken cancel)
    {
        if (samples.Count == 0)
            return Task.CompletedTask;
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var state = confirmed ? LabelingState.Labeled : LabelingState.Unconfirmed;
        var type = SampleFormats.TypeOf(dataset.Type);
        var annotations = samples.Where(s => !s.Draft.IsEmpty).Select(s =>
            new NewAnnotation(dataset.Key, keys.NewKey(), s.SampleId, null, null, confirmed ? AnnotationOrigin.Human : AnnotationOrigin.Auto, author, now, s.Draft)).ToList();
        var keyOf = annotations.ToDictionary(a => a.SampleId, a => a.Key, StringComparer.Ordinal);
        var rows = samples.OrderBy(s => s.SampleId, StringComparer.Ordinal).Select(s => new NewSample
        {
            SampleId = s.SampleId,
            Name = s.Path!.Value.Key[(s.Path.Value.Key.LastIndexOf('/') + 1)..],
            Path = s.Path.Value.ToString(),
            Type = type,
            Size = s.Content.Length,
            Time = now,
            Width = s.Width ?? s.Attributes.Width,
            Height = s.Height ?? s.Attributes.Height,
            Depth = s.Depth ?? s.Attributes.Depth,
            Text = s.Text,
            Metadata = OwnAttributes.Merge(null, s.Attributes.Own),
            ImportOrigin = s.Attributes.ImportOrigin,
            Hard = s.Attributes.Hard ?? false,
            HardCoefficient = s.Attributes.HardCoefficient,
            HardReasons = s.Attributes.HardReasons,
            State = s.Draft.IsEmpty ? LabelingState.Unlabeled : state,
            AnnotationKey = keyOf.TryGetValue(s.SampleId, out var key) ? key : null,
        }).ToList();
        var change = new CountChange(rows.Count, confirmed ? annotations.Count : 0, confirmed ? 0 : annotations.Count);
        return writer.RunGrouped(async (db, c) =>
        {
            await SampleRows.Insert(db, dataset.Key, rows, now, c);
            await AnnotationRows.Insert(db, annotations, c);
            await TaskSync.NewSamples(db, dataset, rows.ConvertAll(r => r.SampleId), now, c);
            await DatasetCounts.Apply(db, dataset, change, now, c);
            return true;
        }, cancel);
    }
}
