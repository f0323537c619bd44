using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;

namespace Assay.Cli.Jobs;

/// <summary><c>assay sync</c></summary>
internal static class SyncDataset
{
    public static Command Command()
    {
        var dataset = new DatasetArgument();
        var wait = new Option<bool>("--wait") { Description = "Wait until it is done." };
        return new Command("sync", "Takes over new, changed and removed files of a dataset's data source.") { dataset.Argument, wait }.Runs(async run =>
        {
            var id = await dataset.Id(run);
            var answer = await run.Client.SyncDataSourceAsync(id, run.Cancel);
            if (run.Get(wait))
            {
                await JobWait.ForEnd(run, answer.TaskId!);
                answer = await run.Client.SyncDataSourceStateAsync(id, run.Cancel);
            }

            run.Output.Done(
                answer, answer.TaskId, run.Get(wait) ? $"{answer.AddSampleCount} samples added, {answer.DeletedSampleCount} removed; {answer.TotalSampleCount} in all." : $"Started job {answer.TaskId}.");
            if (run.Get(wait))
                run.Output.Properties(("left out", answer.ErrorMsg));
        });
    }
}
