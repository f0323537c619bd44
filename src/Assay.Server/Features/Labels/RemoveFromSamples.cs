using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Samples;
using Assay.Server.Storage;
using Dapper;

namespace Assay.Server.Features.Labels;

/// <summary>
/// Takes a deleted label off the dataset's samples. What people submitted stays as it was: the samples get annotations
/// of their own without the label, and those that had no other become unlabeled, or go too.
/// </summary>
internal sealed class RemoveFromSamples(Keys keys, DatasetEntity dataset, LabelDeletePolicy policy, string author, long now)
{
    private static string Thin(AppDb db) => $"""
        UPDATE samples SET merged_by = NULL, annotation_key =
            (SELECT a.key FROM annotations a WHERE a.dataset_key = samples.dataset_key AND a.sample_id = samples.sample_id AND {db.In("a.key", "@keys")})
        WHERE dataset_key = @datasetKey AND {db.In("sample_id", "@samples")}
        """;

    private static string Bare(AppDb db) => $"""
        UPDATE samples SET merged_by = NULL, annotation_key = NULL, state = 0 WHERE dataset_key = @datasetKey AND {db.In("sample_id", "@samples")}
        """;

    /// <summary>Returns the files to delete, if the policy says so.</summary>
    public async Task<IReadOnlyList<ObjectPath>> Run(AppDb db, LabelType type, string name, CancellationToken cancel)
    {
        var files = new List<ObjectPath>();
        var after = "";
        while (await AnnotationPage.Current(db, dataset.Key, type, name, after, cancel) is { Count: > 0 } page)
        {
            var thinned = page.ConvertAll(row => (Row: row, Draft: LabelCodec.Redraft(Without(row.Read(), type, name))));
            await Thinned(db, thinned.FindAll(t => !t.Draft.IsEmpty), cancel);
            files.AddRange(await Emptied(db, thinned.FindAll(t => t.Draft.IsEmpty).ConvertAll(t => t.Row), cancel));
            after = page[^1].SampleId;
        }

        return files;
    }

    /// <summary>Relations go with the entity they join.</summary>
    private static List<SampleLabel> Without(IReadOnlyList<SampleLabel> labels, LabelType type, string name)
    {
        var gone = labels.Where(l => l.Type == type && l.Name == name).ToHashSet();
        var ids = gone.Where(l => l.Id is not null).Select(l => l.Id).ToHashSet();
        return [.. labels.Where(l => !gone.Contains(l) && !(l.Type == LabelType.TripletRelation && (ids.Contains(l.Property?.From) || ids.Contains(l.Property?.To))))];
    }

    private async Task Thinned(AppDb db, List<(AnnotationPage.Row Row, AnnotationDraft Draft)> samples, CancellationToken cancel)
    {
        if (samples.Count == 0)
            return;
        var annotations = samples.ConvertAll(s => new NewAnnotation(dataset.Key, keys.NewKey(), s.Row.SampleId, null, null, (AnnotationOrigin)s.Row.Origin, author, now, s.Draft));
        await AnnotationRows.Insert(db, annotations, cancel);
        await Execute(db, Thin(db), new { datasetKey = dataset.Key, keys = annotations.ConvertAll(a => a.Key), samples = annotations.ConvertAll(a => a.SampleId) }, cancel);
    }

    private async Task<IReadOnlyList<ObjectPath>> Emptied(AppDb db, List<AnnotationPage.Row> samples, CancellationToken cancel)
    {
        if (samples.Count == 0)
            return [];
        if (policy != LabelDeletePolicy.LabelOnly)
        {
            await SampleRemoval.Run(db, dataset, samples.ConvertAll(s => s.SampleId), now, cancel);
            // A sample that is one line of a file does not take the other lines with it.
            return policy == LabelDeletePolicy.WithSamplesAndSource ? samples.FindAll(s => s.SampleId.Length == SampleIds.Length).ConvertAll(s => ObjectPath.Parse(s.Path)) : [];
        }

        await Execute(db, Bare(db), new { datasetKey = dataset.Key, samples = samples.ConvertAll(s => s.SampleId) }, cancel);
        var change = new CountChange(
            Annotated: -samples.Count(s => s.State == (int)LabelingState.Labeled), Unconfirmed: -samples.Count(s => s.State == (int)LabelingState.Unconfirmed));
        await DatasetCounts.Apply(db, dataset, change, now, cancel);
        return [];
    }

    private static async Task Execute(AppDb db, string text, object values, CancellationToken cancel) =>
        await (await db.Connection(cancel)).ExecuteAsync(new CommandDefinition(text, values, db.Transaction, commandTimeout: 0, cancellationToken: cancel));
}
