using Assay.Client;

namespace Assay.Cli.Demo;

/// <summary>The task of the demo, running.</summary>
internal static class DemoTask
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task<string> Create(AssayClient owner, string dataset, string team, string name, TimeProvider time, CancellationToken cancel)
    {
        var created = await owner.CreateWorkforceTaskAsync(
            dataset,
            new()
            {
                TaskName = name,
                Repetition = 1,
                AutoSyncDataset = true,
                WorkforcesConfig = new() { Workforces = [new() { WorkforceId = team }] },
            }, cancel);
        while ((await owner.DescWorkforceTaskAsync(dataset, created.TaskId!, null, cancel)).Status == WorkforceTaskStatus.Starting)
            await Task.Delay(Pause, time, cancel);
        return created.TaskId!;
    }
}
