using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Labels;

internal static class UpdateLabels
{
    public static async Task<Ok<BatchResult>> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, UpdateLabelsRequest body,
        AppDb db, Writer writer, LabelChanges changes, CurrentUser user, HttpContext context, CancellationToken cancel)
    {
        var dataset = await db.OwnDataset(user, datasetId, cancel);
        var labels = LabelBatch.Check(body.Labels);
        return TypedResults.Ok(await writer.Run(async (db, c) =>
        {
            var set = await LabelSetEdit.Load(db, dataset, c);
            var result = LabelBatch.Each(labels, _ => 0, context.LocaleOf(), label => set.Update(label, label.Type));
            await changes.Apply(db, set, LabelDeletePolicy.LabelOnly, user.Author, c);
            return result;
        }, cancel));
    }
}
