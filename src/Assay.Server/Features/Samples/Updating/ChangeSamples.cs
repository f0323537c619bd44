using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Http;
using Dapper;

namespace Assay.Server.Features.Samples.Updating;

/// <summary>Writes what the owner, or with <paramref name="confirmed"/> false a model, made of samples. Labels equal to the present ones are not stored again, so a lost answer may be retried.</summary>
internal sealed class ChangeSamples(DatasetEntity dataset, Keys keys, string author, bool confirmed, long now)
{
    /// <summary>The samples of these ids that are there; with <paramref name="tail"/> held until the transaction ends.</summary>
    public static async Task<Dictionary<string, CurrentSample>> Read(AppDb db, long datasetKey, IEnumerable<string> ids, string tail, CancellationToken cancel) =>
        (await (await db.Connection(cancel)).QueryAsync<CurrentSample>(new CommandDefinition(
            $"SELECT {CurrentSample.Columns} FROM samples s WHERE s.dataset_key = @DatasetKey AND {db.In("s.sample_id", "@Ids")} ORDER BY s.sample_id {tail}",
            new { DatasetKey = datasetKey, Ids = ids.ToArray() }, db.Transaction, cancellationToken: cancel))).ToDictionary(s => s.SampleId, StringComparer.Ordinal);

    /// <summary>Returns what kept samples from being changed, by their ids.</summary>
    public async Task<IReadOnlyDictionary<string, Error>> Run(AppDb db, IReadOnlyList<SampleChange> changes, CancellationToken cancel)
    {
        var tasks = confirmed ? [] : await AutoLabelSync.Hold(db, dataset.Key, cancel);
        var failed = new Dictionary<string, Error>(StringComparer.Ordinal);
        var samples = await Read(db, dataset.Key, changes.Select(c => c.SampleId), db.ForUpdate, cancel);
        var present = await PresentLabels.Read(
            db, dataset.Key, changes.Where(c => samples.ContainsKey(c.SampleId)).Select(c => (samples[c.SampleId].AnnotationKey, samples[c.SampleId].Canonical, c.Draft)), cancel);
        var (batch, annotations, counts) = (new SqlBatch(db), new List<NewAnnotation>(), new CountChange());
        foreach (var change in changes.OrderBy(c => c.SampleId, StringComparer.Ordinal))
        {
            if (!samples.TryGetValue(change.SampleId, out var sample))
            {
                failed[change.SampleId] = Errors.SampleUnknown;
            }
            else if (!confirmed && sample.State == LabelingState.Labeled)
            {
                failed[change.SampleId] = Errors.LabelsConfirmed;
            }
            else
            {
                counts += Labels(batch, annotations, present, sample, change);
                Attributes(batch, sample, change);
            }
        }

        await AnnotationRows.Insert(db, annotations, cancel);
        DatasetCounts.Apply(batch, dataset, counts, now);
        await batch.Execute(cancel);
        await AutoLabelSync.NewLabels(db, tasks, annotations.ConvertAll(a => a.SampleId), cancel);
        return failed;
    }

    private CountChange Labels(SqlBatch batch, List<NewAnnotation> annotations, PresentLabels present, CurrentSample sample, SampleChange change)
    {
        var state = change.Draft.IsEmpty ? LabelingState.Unlabeled : confirmed ? LabelingState.Labeled : LabelingState.Unconfirmed;
        var key = (long?)null;
        if (state != LabelingState.Unlabeled)
        {
            if (sample.State == state && present.Are(sample.AnnotationKey, change.Draft))
                return default;
            key = keys.NewKey();
            annotations.Add(new(dataset.Key, key.Value, sample.SampleId, null, null, confirmed ? AnnotationOrigin.Human : AnnotationOrigin.Auto, author, now, change.Draft));
        }
        else if (sample.State == LabelingState.Unlabeled)
        {
            return default;
        }

        batch.Add($"""
            UPDATE samples SET annotation_key = {key}, state = {(int)state}, merged_by = NULL WHERE dataset_key = {dataset.Key} AND sample_id = {sample.SampleId}
            """);
        return new(
            Annotated: Is(state, LabelingState.Labeled) - Is(sample.State, LabelingState.Labeled),
            Unconfirmed: Is(state, LabelingState.Unconfirmed) - Is(sample.State, LabelingState.Unconfirmed));
    }

    private void Attributes(SqlBatch batch, CurrentSample sample, SampleChange change)
    {
        var given = change.Attributes;
        if (ReferenceEquals(given, SampleAttributes.None) && change.Usage is null)
            return;
        // The size that was read from the file is the truth; a given one only fills the gap.
        var measured = sample.Width is not null;
        batch.Add($"""
            UPDATE samples SET hard = {given.Hard ?? sample.Hard}, hard_coefficient = {given.HardCoefficient ?? sample.HardCoefficient},
                hard_reasons = {given.HardReasons ?? sample.HardReasons}, import_origin = {given.ImportOrigin ?? sample.ImportOrigin},
                width = {(measured ? sample.Width : given.Width)}, height = {(measured ? sample.Height : given.Height)}, depth = {(measured ? sample.Depth : given.Depth)},
                metadata = {OwnAttributes.Merge(sample.Metadata, given.Own)}, usage = {change.Usage ?? sample.Usage}
            WHERE dataset_key = {dataset.Key} AND sample_id = {sample.SampleId}
            """);
    }

    private static int Is(LabelingState state, LabelingState wanted) => state == wanted ? 1 : 0;
}
