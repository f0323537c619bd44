using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Datasets.Scanning;
using Assay.Server.Features.Samples;
using Dapper;

namespace Assay.Server.Features.Import;

/// <summary>
/// Gives imported labels to samples that the dataset has already: to those without labels, or, of an import of labels
/// alone, to all. What an interrupted run has done it finds equal and leaves.
/// </summary>
internal sealed class PresentSamples(DatasetEntity dataset, ImportedLabels labels, ImportRequest request, long now)
{
    private const int Page = 1_000;

    private readonly LabelingState _state = request.Final ? LabelingState.Labeled : LabelingState.Unconfirmed;

    public async Task Update(AppDb db, List<ScannedSample> present, CancellationToken cancel)
    {
        // Of two lines for one sample the first counts, as it does for new ones.
        foreach (var page in present.Where(s => s.Draft is not null).DistinctBy(s => s.SampleId).OrderBy(s => s.SampleId, StringComparer.Ordinal).Chunk(Page))
            await Label(db, page, cancel);
    }

    private async Task Label(AppDb db, ScannedSample[] samples, CancellationToken cancel)
    {
        var connection = await db.Connection(cancel);
        var before = (await connection.QueryAsync<(string SampleId, int State, long? AnnotationKey, string? Canonical)>(Command(
            $"""
            SELECT s.sample_id, s.state, s.annotation_key, (SELECT a.canonical FROM annotations a WHERE a.dataset_key = s.dataset_key AND a.key = s.annotation_key)
            FROM samples s WHERE s.dataset_key = @Dataset AND {db.In("s.sample_id", "@Ids")}
            """, Array.ConvertAll(samples, s => s.SampleId)))).ToDictionary(s => s.SampleId, StringComparer.Ordinal);
        var labeled = await PresentLabels.Read(
            db, dataset.Key, samples.Where(s => !request.WithSamples && before.ContainsKey(s.SampleId)).Select(s => (before[s.SampleId].AnnotationKey, before[s.SampleId].Canonical, s.Draft!)), cancel);
        var changed = Array.FindAll(samples, s => before.TryGetValue(s.SampleId, out var had)
            && ((LabelingState)had.State == LabelingState.Unlabeled || (!request.WithSamples && ((LabelingState)had.State != _state || !labeled.Are(had.AnnotationKey, s.Draft!)))));
        if (changed.Length == 0)
            return;
        await AnnotationRows.Insert(db, Array.ConvertAll(changed, s => labels.Annotation(s, now)), cancel);
        var batch = new SqlBatch(db);
        foreach (var sample in changed)
        {
            batch.Add($"""
                UPDATE samples SET annotation_key = {sample.AnnotationKey}, state = {(int)_state}, merged_by = NULL
                WHERE dataset_key = {dataset.Key} AND sample_id = {sample.SampleId}
                """);
        }

        await batch.Execute(cancel);
        await DatasetCounts.Apply(db, dataset, new CountChange(0, Change(LabelingState.Labeled), Change(LabelingState.Unconfirmed)), now, cancel);

        int Change(LabelingState state) => (_state == state ? changed.Length : 0) - changed.Count(s => (LabelingState)before[s.SampleId].State == state);

        CommandDefinition Command(string text, string[] ids) => new(text, new { Dataset = dataset.Key, Ids = ids }, db.Transaction, cancellationToken: cancel);
    }
}
