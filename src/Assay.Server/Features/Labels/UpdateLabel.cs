using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Labels;

internal static class UpdateLabel
{
    public static async Task<NoContent> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "label_name")] string labelName, [FromQuery(Name = "label_type")] LabelType? labelType,
        LabelProperty body, AppDb db, Writer writer, LabelChanges changes, CurrentUser user, CancellationToken cancel)
    {
        Rule.Defined(labelType, "label_type");
        var dataset = await db.OwnDataset(user, datasetId, cancel);
        await writer.Run(async (db, c) =>
        {
            var set = await LabelSetEdit.Load(db, dataset, c);
            set.Update(new Label { Name = set.NameInPath(labelName, labelType), Property = body }, labelType);
            await changes.Apply(db, set, LabelDeletePolicy.LabelOnly, user.Author, c);
        }, cancel);
        return TypedResults.NoContent();
    }
}
