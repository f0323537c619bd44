using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Samples;
using Assay.Server.Features.Samples.Updating;
using Assay.Server.Http;
using Dapper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Gold;

/// <summary>Makes samples gold, with the labels sent or those that the dataset has, and deals them out in the tasks that want them.</summary>
internal static class SetGoldSamples
{
    private const int MaxOfDataset = 10_000;

    private const string Known = """
        SELECT s.sample_id AS SampleId, a.labels AS Labels FROM samples s
        JOIN annotations a ON a.dataset_key = s.dataset_key AND a.key = s.annotation_key
        """;

    public static async Task<BatchResult> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, SetGoldSamplesRequest body,
        AppDb db, Writer writer, CurrentUser user, LabelSets labelSets, Keys keys, TimeProvider time, HttpContext context, CancellationToken cancel)
    {
        var dataset = await db.OwnDataset(user, datasetId, cancel);
        var ids = BatchResults.Ids(body.Samples?.Select(s => s.SampleId));
        var labels = await labelSets.Get(db, dataset, cancel);
        var present = await ChangeSamples.Read(db, dataset.Key, ids, "", cancel);
        var changes = (
            from sent in body.Samples
            where sent.Labels is { Count: > 0 }
            let sample = present.GetValueOrDefault(sent.SampleId!)
            let facts = new SampleFacts(sent.SampleId!, sample?.Width, sample?.Height, sample?.Text)
            select new SampleChange(sent.SampleId!, LabelCodec.Check(dataset, labels, facts, sent.Labels), SampleAttributes.None, null)).ToList();
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var known = await writer.Run(
            async (tx, c) =>
            {
                var tasks = await GoldDeal.Hold(tx, dataset.Key, c);
                if (changes.Count > 0)
                    await new ChangeSamples(dataset, keys, user.Author, confirmed: true, now).Run(tx, changes, c);
                var found = await Keep(tx, dataset.Key, ids, user.Author, now, c);
                foreach (var task in tasks)
                    await GoldDeal.TopUp(tx, task, c);
                return found;
            }, cancel);
        return BatchResults.Of(ids, id => known.ContainsKey(id) ? null : present.ContainsKey(id) ? Errors.GoldWithoutLabels : Errors.SampleUnknown, context.LocaleOf());
    }

    /// <summary>Writes down the labels that are known now; those of gold samples that were gold already may have changed.</summary>
    private static async Task<Dictionary<string, string>> Keep(AppDb db, long datasetKey, IReadOnlyList<string> ids, string author, long now, CancellationToken cancel)
    {
        var known = (await (await db.Connection(cancel)).QueryAsync<(string SampleId, string Labels)>(new CommandDefinition(
            $"{Known} WHERE s.dataset_key = @DatasetKey AND s.state = {(int)LabelingState.Labeled} AND {db.In("s.sample_id", "@Ids")}",
            new { DatasetKey = datasetKey, Ids = ids.ToArray() }, db.Transaction, cancellationToken: cancel))).ToDictionary(k => k.SampleId, k => k.Labels, StringComparer.Ordinal);
        var gold = await db.Set<GoldSampleEntity>().Where(g => g.DatasetKey == datasetKey && ids.Contains(g.SampleId)).ToDictionaryAsync(g => g.SampleId, StringComparer.Ordinal, cancel);
        foreach (var (id, labels) in known)
        {
            if (!gold.TryGetValue(id, out var row))
                db.Add(new GoldSampleEntity { DatasetKey = datasetKey, SampleId = id, Labels = labels, SetBy = author, SetTime = now });
            else
                (row.Labels, row.SetBy, row.SetTime) = (labels, author, now);
        }

        await db.SaveChangesAsync(cancel);
        if (await db.Set<GoldSampleEntity>().CountAsync(g => g.DatasetKey == datasetKey, cancel) > MaxOfDataset)
            throw new Refusal(Errors.BadValue, "samples", new Phrase($"a dataset may have at most {MaxOfDataset} gold samples; remove some first", $"一个数据集最多有 {MaxOfDataset} 个金标样本，请先移除一些"));
        await GoldAnswers.Judge(db, datasetKey, known.Where(k => gold.ContainsKey(k.Key)).ToDictionary(), cancel);
        return known;
    }
}
