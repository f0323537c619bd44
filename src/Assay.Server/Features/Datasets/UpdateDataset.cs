using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Labels;
using Assay.Server.Features.Versions;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Datasets;

internal static class UpdateDataset
{
    public static async Task<Ok<UpdateDatasetResponse>> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, UpdateDatasetRequest body,
        AppDb db, Writer writer, JobQueue queue, LabelChanges changes, CurrentUser user, TimeProvider time, CancellationToken cancel)
    {
        var seen = await db.OwnDataset(user, datasetId, cancel);
        var name = body.DatasetName is null ? null : Rule.Name(body.DatasetName, "dataset_name", 100);
        var description = Rule.Text(body.Description, "description", 256, "^!<>=&\"");
        await writer.Run(async (db, c) =>
        {
            var dataset = await db.Set<DatasetEntity>().SingleAsync(d => d.ProjectKey == seen.ProjectKey && d.Key == seen.Key, c);
            if (name is not null && name != dataset.Name && await db.Set<DatasetEntity>().AnyAsync(d => d.ProjectKey == seen.ProjectKey && d.Name == name, c))
                throw new Refusal(Errors.DatasetNameTaken, name);
            (dataset.Name, dataset.Description) = (name ?? dataset.Name, description ?? dataset.Description);
            dataset.UpdateTime = time.GetUtcNow().ToUnixTimeMilliseconds();
            if (!string.IsNullOrEmpty(body.CurrentVersionId))
                await SwitchVersion.Add(db, dataset, body.CurrentVersionId, queue, c);
            await db.SaveNamed(dataset.Name, c);
            if (body is { DeleteLabels: null, UpdateLabels: null, AddLabels: null })
                return;

            // A bad label refuses the whole change: unlike the label operations, this one answers no results.
            var labels = await LabelSetEdit.Load(db, dataset, c);
            foreach (var label in (body.DeleteLabels ?? []).OrderBy(labels.DeletionOrder))
                labels.Remove(label.Name, label.Type);
            foreach (var label in body.UpdateLabels ?? [])
                labels.Update(label, label.Type);
            foreach (var label in (body.AddLabels ?? []).OrderBy(labels.CreationOrder))
                labels.Add(label);
            await changes.Apply(db, labels, LabelDeletePolicy.LabelOnly, user.Author, c);
        }, cancel);
        queue.Wake();
        return TypedResults.Ok(new UpdateDatasetResponse { DatasetId = datasetId });
    }
}
