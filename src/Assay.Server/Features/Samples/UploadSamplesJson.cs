using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Samples.Uploading;
using Assay.Server.Http;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Samples;

/// <summary>
/// Adds samples whose bytes travel in the request. Objects first, then rows: a crash in between leaves files that the
/// same upload, sent again, takes over.
/// </summary>
internal static class UploadSamplesJson
{
    public const int MaxSamples = 100;
    private const int Attempts = 3;

    public static async Task<UploadSamplesJsonResponse> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, UploadSamplesJsonRequest body,
        AppDb db, CurrentUser user, LabelSets labelSets, UploadStore store, UploadRows rows, HttpContext context, CancellationToken cancel)
    {
        var dataset = await db.OwnDataset(user, datasetId, cancel);
        var sent = Rule.Required(body.Samples, "samples");
        if (sent.Count > MaxSamples)
            throw new Refusal(Errors.BadValue, "samples", new Phrase($"at most {MaxSamples} at once", $"一次最多 {MaxSamples} 个"));
        Check(dataset, body);

        var reader = new UploadReader(dataset, await labelSets.Get(db, dataset, cancel), dataset.UploadFolder(), LabeledText.Of(body.LabelFormat));
        var samples = sent.Select(reader.Read).ToList();
        using (store.Claim(samples))
        {
            var old = await store.PutNew(samples, cancel);
            await UploadRows.FailPresent(db, dataset, old, cancel);
            await store.TakeOver(old, cancel);
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    await rows.Insert(dataset, samples.FindAll(s => s.Failure is null), body.FinalAnnotation ?? true, user.Author, cancel);
                    break;
                }
                catch (Exception e) when (attempt < Attempts && db.IsUniqueViolation(e))
                {
                    // A sample without its file, or one that a scan brought in at this moment.
                    await UploadRows.FailPresent(db, dataset, samples, cancel);
                    await store.Withdraw(samples);
                }
            }
        }

        var locale = context.LocaleOf();
        return new() { Success = samples.TrueForAll(s => s.Failure is null), Results = [.. samples.Select(s => s.Result(locale))] };
    }

    private static void Check(DatasetEntity dataset, UploadSamplesJsonRequest body)
    {
        if (dataset.Status == DatasetStatus.Deleting)
            throw new Refusal(Errors.DatasetBeingDeleted);
        if (dataset.Type == DatasetType.Table)
            throw new Refusal(Errors.TypeDoesNotAllow, (int)dataset.Type, new Phrase("rows of a table come from its data source", "表格的行来自其数据源"));
        if (body.FinalAnnotation == false && dataset.Type is not (DatasetType.ImageClassification or DatasetType.ObjectDetection))
            throw new Refusal(Errors.TypeDoesNotAllow, (int)dataset.Type, new Phrase("labels to be confirmed", "待确认的标签"));
        if (body.LabelFormat is not null && dataset.Type is not (DatasetType.TextClassification or DatasetType.NamedEntityRecognition or DatasetType.TextTriplet))
            throw new Refusal(Errors.TypeDoesNotAllow, (int)dataset.Type, "label_format");
    }
}
