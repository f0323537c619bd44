using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Dapper;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Datasets.Scanning;

/// <summary>Gives the samples that were just found the labels that the data source has for them, some hundred at a time.</summary>
internal sealed class ImportAnnotations(Writer writer, Func<AppDb> open, DatasetEntity dataset, ImportedLabels labels, ScanProblems problems)
{
    private const int Page = 1_000;
    private const int AtOnce = 4;

    private static string Update(AppDb db) => $"""
        UPDATE samples SET state = {(int)LabelingState.Labeled}, annotation_key =
            (SELECT a.key FROM annotations a WHERE a.dataset_key = samples.dataset_key AND a.sample_id = samples.sample_id AND {db.In("a.key", "@keys")})
        WHERE dataset_key = @datasetKey AND {db.In("sample_id", "@samples")} AND annotation_key IS NULL
        """;

    public async Task Run(AnnotationLayouts.Layout layout, long now, Func<Task> report, CancellationToken cancel)
    {
        var after = "";
        while (await Next(after, cancel) is { Count: > 0 } page)
        {
            await Parallel.ForEachAsync(page, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (find, c) => await Read(find, layout, c));
            await labels.Prepare(page, cancel);
            var labeled = page.FindAll(f => f.Draft is not null);
            if (labeled.Count > 0)
                await writer.Run((db, c) => Store(db, labeled, now, c), cancel);
            after = page[^1].SampleId;
            await report();
        }
    }

    private async Task<List<Find>> Next(string after, CancellationToken cancel)
    {
        await using var db = open();
        return await db.Set<SampleEntity>().Where(s => s.DatasetKey == dataset.Key && s.SampleId.CompareTo(after) > 0 && s.AnnotationKey == null)
            .OrderBy(s => s.SampleId).Take(Page).Select(s => new Find { SampleId = s.SampleId, Path = s.Path }).ToListAsync(cancel);
    }

    private async Task Read(Find find, AnnotationLayouts.Layout layout, CancellationToken cancel)
    {
        try
        {
            find.Found = await layout(find.Path, cancel);
        }
        catch (Exception e) when (e is FormatException or IOException)
        {
            problems.Add($"Labels of {find.Path}: {e.Message}");
        }
    }

    private async Task Store(AppDb db, List<Find> labeled, long now, CancellationToken cancel)
    {
        await AnnotationRows.Insert(db, labeled.ConvertAll(f => labels.Annotation(f, now)), cancel);
        var written = await (await db.Connection(cancel)).ExecuteAsync(new CommandDefinition(
            Update(db), new { datasetKey = dataset.Key, keys = labeled.Select(f => f.AnnotationKey!.Value).ToArray(), samples = labeled.Select(f => f.SampleId).ToArray() },
            db.Transaction, cancellationToken: cancel));
        await DatasetCounts.Apply(db, dataset, new CountChange(Annotated: written), now, cancel);
    }

    private sealed class Find : ILabeledFind
    {
        public required string SampleId { get; init; }
        public required string Path { get; init; }
        public FoundLabels? Found { get; set; }
        public AnnotationDraft? Draft { get; set; }
        public long? AnnotationKey { get; set; }
        public string Where => $"Labels of {Path}";
        public SampleFacts Facts => new(SampleId, Found?.Width, Found?.Height, null);
        public IReadOnlyList<SampleLabel>? Labels => Found?.Labels;
    }
}
