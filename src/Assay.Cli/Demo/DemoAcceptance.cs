using Assay.Client;

namespace Assay.Cli.Demo;

/// <summary>The acceptance of the demo: drawn, and judged in part.</summary>
internal static class DemoAcceptance
{
    public const double Rate = 0.2;
    private const double Judged = 0.7;

    public static async Task<(string Id, GetWorkforceSamplingTaskResponse Report)> Start(AssayClient owner, string dataset, string task, DemoWork work, CancellationToken cancel)
    {
        var started = await owner.StartWorkforceSamplingTaskAsync(dataset, task, new() { SamplingRate = Rate }, cancel);
        var drawn = await owner.ListAllWorkforceTaskSamplesAsync(dataset, task, new() { SampleState = "__WORKFORCE_SAMPLED__" }, cancel).ToListAsync(cancel);
        var comments = drawn.Take((int)(drawn.Count * Judged)).Select(item => Strict(Verdict.On(work.Of(item), item.Labels ?? [])).For(item));
        await owner.AcceptSamplesAsync(dataset, task, new() { Comments = [.. comments] }, cancel);
        return (started.TaskId!, await owner.GetWorkforceSamplingTaskAsync(dataset, task, null, cancel));
    }

    // The reviewer let loose boxes pass; the owner does not.
    private static Verdict Strict(Verdict verdict) => verdict.Grade == "C" ? verdict with { Accept = false, Grade = "D" } : verdict;
}
