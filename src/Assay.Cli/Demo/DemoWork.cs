using Assay.Cli.Demo.Scenes;
using Assay.Client;

namespace Assay.Cli.Demo;

/// <summary>The work of the team: label, review, label again what was sent back.</summary>
internal sealed class DemoWork(DemoServer server, string dataset, string task, IReadOnlyDictionary<string, Scene> scenes, int seed, CancellationToken cancel)
{
    private const int Batch = 25;

    /// <summary>Everybody labels their items at the same time; the last few stay open, as they do.</summary>
    public async Task<int> Label()
    {
        var counts = await Task.WhenAll(People.Labelers.Select((labeler, i) => LabelAs(labeler, open: i == People.Labelers.Count - 1 ? 3 : 0)));
        return counts.Sum();
    }

    public async Task<(int Passed, int SentBack)> Review()
    {
        var reviewer = await server.As(People.Reviewer, cancel);
        var items = await Items(reviewer, "__UNREVIEWED__");
        var verdicts = items.Select(item => Verdict.On(Of(item), item.Labels ?? []).For(item)).ToList();
        foreach (var batch in verdicts.Chunk(Batch))
            await reviewer.ReviewSamplesAsync(dataset, task, new() { Comments = batch }, cancel);
        return (verdicts.Count(v => v.Accept == true), verdicts.Count(v => v.Accept == false));
    }

    /// <summary>The careful labelers put right what came back.</summary>
    public async Task<int> Correct()
    {
        var count = 0;
        foreach (var labeler in People.Labelers.SkipLast(1))
        {
            var member = await server.As(labeler.Email, cancel);
            var back = await Items(member, "__REJECTED__");
            await Submit(member, back, item => Labeling.Exactly(Of(item)));
            count += back.Count;
        }

        return count;
    }

    public Scene Of(DescribeSampleResp item) => scenes[Path.GetFileName(item.SampleName) ?? ""];

    private async Task<int> LabelAs(Labeler labeler, int open)
    {
        var member = await server.As(labeler.Email, cancel);
        var random = new Random(seed + labeler.Email[0]);
        var items = (await Items(member, "__NONE__")).SkipLast(open).ToList();
        await Submit(member, items, item => Labeling.Of(Of(item), labeler, random));
        return items.Count;
    }

    private async Task<List<DescribeSampleResp>> Items(AssayClient member, string state) =>
        await member.ListAllWorkforceTaskSamplesAsync(dataset, task, new() { SampleState = state }, cancel).ToListAsync(cancel);

    private async Task Submit(AssayClient member, IReadOnlyList<DescribeSampleResp> items, Func<DescribeSampleResp, IReadOnlyList<SampleLabel>> labels)
    {
        foreach (var batch in items.Chunk(Batch))
        {
            var samples = batch.Select(item => new SampleLabels { SampleId = item.SampleId, WorkerId = item.WorkerId, Labels = labels(item) });
            await member.UpdateWorkforceTaskSamplesAsync(dataset, task, new() { Samples = [.. samples] }, cancel);
        }
    }
}
