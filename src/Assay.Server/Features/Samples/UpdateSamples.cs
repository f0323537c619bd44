using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Samples.Updating;
using Assay.Server.Http;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Samples;

/// <summary>Sets labels and attributes of samples. Labels that break a rule refuse the whole request; samples that are not there fail alone.</summary>
internal static class UpdateSamples
{
    public static async Task<BatchResult> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, UpdateSamplesRequest body,
        AppDb db, Writer writer, CurrentUser user, LabelSets labelSets, Keys keys, TimeProvider time, HttpContext context, CancellationToken cancel)
    {
        var dataset = await db.OwnDataset(user, datasetId, cancel);
        var ids = BatchResults.Ids(body.Samples?.Select(s => s.SampleId));
        var labels = await labelSets.Get(db, dataset, cancel);
        var current = await ChangeSamples.Read(db, dataset.Key, ids, "", cancel);
        var changes = body.Samples!.Select(s => Check(dataset, labels, s, current.GetValueOrDefault(s.SampleId!))).ToList();
        var change = new ChangeSamples(dataset, keys, user.Author, body.FinalAnnotation ?? true, time.GetUtcNow().ToUnixTimeMilliseconds());
        var failed = await writer.RunGrouped((tx, c) => change.Run(tx, changes, c), cancel);
        return BatchResults.Of(ids, failed.GetValueOrDefault, context.LocaleOf());
    }

    private static SampleChange Check(DatasetEntity dataset, LabelSet labels, SampleLabels sent, CurrentSample? sample)
    {
        var id = sent.SampleId!;
        Rule.Defined(sent.SampleType, "sample_type");
        var usage = Rule.OneOf(string.IsNullOrEmpty(sent.SampleUsage) ? null : sent.SampleUsage, "sample_usage", "TRAIN", "EVAL", "TEST", "INFERENCE");
        var attributes = SampleAttributes.Read(sent.Metadata, id);
        var facts = new SampleFacts(id, sample?.Width ?? attributes.Width, sample?.Height ?? attributes.Height, sample?.Text);
        return new(id, LabelCodec.Check(dataset, labels, facts, sent.Labels), attributes, usage);
    }
}
