using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Assay.Server.Data;
using Assay.Server.Features.Samples;
using Assay.Server.Jobs;
using Dapper;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Datasets.Scanning;

/// <summary>
/// Writes samples while the labels of the next ones are checked and more are being found. A transaction holds some thousand,
/// so that nobody waits long for the writer.
/// </summary>
internal sealed class SampleBatches(JobRun run, DatasetEntity dataset, ImportedLabels labels, long now, LabelingState withLabels = LabelingState.Labeled, bool withAttributes = false)
{
    /// <summary>Ids are spread over the whole table, so a transaction changes most of its pages however few rows it holds: they had better be many.</summary>
    private const int MaxRows = 50_000;
    private const int MaxCharacters = 8 << 20;

    /// <summary>Samples whose labels are checked together; of long texts fewer.</summary>
    private const int Together = 1_000;
    private const int CharactersTogether = MaxCharacters / Waiting;

    /// <summary>As many of those may wait while a batch is stored as make the next one: no more are in memory.</summary>
    private const int Waiting = MaxRows / Together;

    /// <summary>From so many new rows on the planner has to be told of them, and again whenever they have doubled.</summary>
    private const int Many = 10_000;

    private readonly IReadOnlyList<BulkColumn<ScannedSample>> _columns = ScannedSample.Columns(dataset.Key, SampleFormats.TypeOf(dataset.Type), withLabels, withAttributes, now);

    /// <summary>False leaves samples out that are not there yet.</summary>
    public bool AddsSamples { get; init; } = true;

    /// <summary>Is told in every transaction what was walked over, its batch included.</summary>
    public Action<BatchTally>? Counted { get; init; }

    /// <summary>
    /// Stores all samples. With <paramref name="again"/> some may be there already: those are not stored, but handed to
    /// <paramref name="present"/> in the same transaction.
    /// </summary>
    public async Task Write(IAsyncEnumerable<ScannedSample> samples, bool again, Func<AppDb, List<ScannedSample>, CancellationToken, Task>? present, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var (found, ready) = (Channel.CreateBounded<List<ScannedSample>>(1), Channel.CreateBounded<List<ScannedSample>>(Waiting));
        var work = Task.WhenAll(
            Task.Run(() => Fill(found.Writer, w => Find(samples, w, stop.Token)), CancellationToken.None),
            Task.Run(() => Fill(ready.Writer, w => Check(found.Reader, w, stop.Token)), CancellationToken.None));
        try
        {
            var (done, lookAt) = (new BatchTally(), (long)Many);
            await foreach (var batch in Batches(ready.Reader, cancel))
            {
                var tally = done;
                await run.Step(run.Progress, null, async (db, c) =>
                {
                    tally = done + await Store(db, batch, again, present, c);
                    Counted?.Invoke(tally);
                    if (tally.Added < lookAt)
                        return;
                    await db.Analyze("samples", c);
                    await db.Analyze("annotations", c);
                    await db.Analyze("annotation_labels", c);
                }, cancel);
                done = tally;
                lookAt = done.Added < lookAt ? lookAt : 2 * done.Added;
            }
        }
        finally
        {
            await stop.CancelAsync();
            await work;
        }
    }

    /// <summary>Never throws: what goes wrong comes out of the channel's other end.</summary>
    private static async Task Fill(ChannelWriter<List<ScannedSample>> batches, Func<ChannelWriter<List<ScannedSample>>, Task> work)
    {
        try
        {
            await work(batches);
            batches.Complete();
        }
        catch (Exception e)
        {
            batches.Complete(e);
        }
    }

    private static async Task Find(IAsyncEnumerable<ScannedSample> samples, ChannelWriter<List<ScannedSample>> found, CancellationToken cancel)
    {
        var (some, characters) = (new List<ScannedSample>(), 0);
        await foreach (var sample in samples.WithCancellation(cancel))
        {
            some.Add(sample);
            characters += sample.Text?.Length ?? 0;
            if (some.Count < Together && characters < CharactersTogether)
                continue;
            await found.WriteAsync(some, cancel);
            (some, characters) = ([], 0);
        }

        if (some.Count > 0)
            await found.WriteAsync(some, cancel);
    }

    private async Task Check(ChannelReader<List<ScannedSample>> found, ChannelWriter<List<ScannedSample>> ready, CancellationToken cancel)
    {
        await foreach (var some in found.ReadAllAsync(cancel))
        {
            await labels.Prepare(some, cancel);
            // What is stored are the drafts; where labels stood was for those that did not pass.
            some.ForEach(s => (s.Labels, s.Place) = (null, null));
            await ready.WriteAsync(some, cancel);
        }
    }

    private static async IAsyncEnumerable<List<ScannedSample>> Batches(ChannelReader<List<ScannedSample>> ready, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (batch, characters) = (new List<ScannedSample>(), 0);
        await foreach (var some in ready.ReadAllAsync(cancel))
        {
            batch.AddRange(some);
            characters += some.Sum(s => s.Text?.Length ?? 0);
            if (batch.Count < MaxRows && characters < MaxCharacters)
                continue;
            yield return batch;
            (batch, characters) = ([], 0);
        }

        if (batch.Count > 0)
            yield return batch;
    }

    private async Task<BatchTally> Store(AppDb db, List<ScannedSample> batch, bool again, Func<AppDb, List<ScannedSample>, CancellationToken, Task>? present, CancellationToken cancel)
    {
        if (again)
            await db.PlanForValues(cancel);
        var there = again ? await There(db, batch, cancel) : [];
        if (present is not null && there.Count > 0)
            await present(db, batch.FindAll(s => there.Contains(s.SampleId)), cancel);
        // A file may name a sample twice; the first time counts.
        var rows = !AddsSamples ? [] : again ? batch.FindAll(s => there.Add(s.SampleId)) : batch;
        var known = again ? batch.Count - rows.Count : 0;
        // Rows in key order go into neighbouring pages.
        rows.Sort((a, b) => string.CompareOrdinal(a.SampleId, b.SampleId));
        var live = await db.Set<DatasetEntity>()
            .Where(d => d.ProjectKey == dataset.ProjectKey && d.Key == dataset.Key && d.Status == dataset.Status)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.DataUpdateTime, now), cancel);
        if (live == 0)
            throw new OperationCanceledException("The dataset is no longer what it was.");
        var labeled = rows.FindAll(r => r.AnnotationKey is not null);
        await AnnotationRows.Insert(db, labeled.ConvertAll(r => labels.Annotation(r, now)), cancel);
        await db.BulkInsert("samples", _columns, rows.ToAsyncEnumerable(), cancel);
        var confirmed = withLabels == LabelingState.Labeled;
        await DatasetCounts.Apply(
            db, dataset, new CountChange(rows.Count, confirmed ? labeled.Count : 0, confirmed ? 0 : labeled.Count), now, cancel);
        return new(batch.Count, rows.Count, AddsSamples ? known : there.Count, labeled.Count);
    }

    private async Task<HashSet<string>> There(AppDb db, List<ScannedSample> batch, CancellationToken cancel)
    {
        var there = await (await db.Connection(cancel)).QueryAsync<string>(new CommandDefinition(
            $"SELECT sample_id FROM samples WHERE dataset_key = @Dataset AND sample_id IN ({db.TextsOf("@Ids")})",
            new { Dataset = dataset.Key, Ids = JsonSerializer.Serialize(batch.Select(s => s.SampleId)) }, db.Transaction, commandTimeout: 0, cancellationToken: cancel));
        return there.ToHashSet(StringComparer.Ordinal);
    }
}
