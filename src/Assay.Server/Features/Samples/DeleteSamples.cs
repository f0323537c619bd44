using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Assay.Server.Storage;
using Dapper;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Samples;

/// <summary>Takes samples out of the dataset and its team tasks; with <c>delete_source</c> their files too, where a file is one sample.</summary>
internal static class DeleteSamples
{
    private const string Present = "SELECT sample_id AS SampleId, path AS Path FROM samples WHERE dataset_key = @Key";

    public static async Task<BatchResult> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, DeleteSamplesRequest body,
        AppDb db, Writer writer, CurrentUser user, IObjectStore store, TimeProvider time, HttpContext context, CancellationToken cancel)
    {
        var dataset = await db.OwnDataset(user, datasetId, cancel);
        var ids = BatchResults.Ids(body.Samples);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var gone = await writer.Run(async (tx, c) =>
        {
            var present = (await (await tx.Connection(c)).QueryAsync<(string SampleId, string Path)>(new CommandDefinition(
                $"{Present} AND {tx.In("sample_id", "@Ids")} ORDER BY sample_id {tx.ForUpdate}", new { dataset.Key, Ids = ids.ToArray() }, tx.Transaction, cancellationToken: c)))
                .ToDictionary(s => s.SampleId, s => s.Path, StringComparer.Ordinal);
            await SampleRemoval.Run(tx, dataset, present.Keys, now, c);
            return present;
        }, cancel);

        // Rows first: what fails from here on leaves files, never samples without them.
        if (body.DeleteSource == true && !dataset.Type.IsText())
        {
            foreach (var (id, path) in gone.Where(s => s.Key.Length == SampleIds.Length))
                await store.Delete(ObjectPath.Parse(path), cancel);
        }

        return BatchResults.Of(ids, id => gone.ContainsKey(id) ? null : Errors.SampleUnknown, context.LocaleOf());
    }
}
