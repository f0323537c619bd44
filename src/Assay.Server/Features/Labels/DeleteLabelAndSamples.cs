using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Labels;

internal static class DeleteLabelAndSamples
{
    public static async Task<NoContent> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "label_name")] string labelName,
        [FromQuery(Name = "delete_source")] bool? deleteSource, [FromQuery(Name = "label_type")] LabelType? labelType,
        AppDb db, Writer writer, LabelChanges changes, CurrentUser user, CancellationToken cancel)
    {
        Rule.Defined(labelType, "label_type");
        var dataset = await db.OwnDataset(user, datasetId, cancel);
        var policy = deleteSource == true ? LabelDeletePolicy.WithSamplesAndSource : LabelDeletePolicy.WithSamples;
        var files = await writer.Run(async (db, c) =>
        {
            var set = await LabelSetEdit.Load(db, dataset, c);
            set.Remove(set.NameInPath(labelName, labelType), labelType);
            return await changes.Apply(db, set, policy, user.Author, c);
        }, cancel);
        await changes.DeleteFiles(files, cancel);
        return TypedResults.NoContent();
    }
}
