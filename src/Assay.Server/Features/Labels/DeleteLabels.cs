using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Labels;

internal static class DeleteLabels
{
    public static async Task<Ok<BatchResult>> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromQuery(Name = "delete_policy")] LabelDeletePolicy? deletePolicy, DeleteLabelsRequest body,
        AppDb db, Writer writer, LabelChanges changes, CurrentUser user, HttpContext context, CancellationToken cancel)
    {
        var policy = Rule.Defined(deletePolicy, "delete_policy") ?? LabelDeletePolicy.LabelOnly;
        var dataset = await db.OwnDataset(user, datasetId, cancel);
        var labels = LabelBatch.Check(body.Labels);
        var (result, files) = await writer.Run(async (db, c) =>
        {
            var set = await LabelSetEdit.Load(db, dataset, c);
            var result = LabelBatch.Each(labels, set.DeletionOrder, context.LocaleOf(), label => set.Remove(label.Name, label.Type));
            return (result, await changes.Apply(db, set, policy, user.Author, c));
        }, cancel);
        await changes.DeleteFiles(files, cancel);
        return TypedResults.Ok(result);
    }
}
