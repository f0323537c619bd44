using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Tasks;

/// <summary><c>assay tasks list</c></summary>
internal static class ListTasks
{
    public static Command Command()
    {
        var dataset = new DatasetArgument();
        var mine = new Option<bool>("--mine") { Description = "The tasks you take part in, of all datasets." };
        var paging = new Paging();
        dataset.Argument.Arity = ArgumentArity.ZeroOrOne;
        return paging.On(new("list", "Lists the tasks of a dataset, or those you take part in.") { dataset.Argument, mine }).Runs(async run =>
        {
            if (run.Get(mine))
                await Mine(run, paging);
            else
                await OfDataset(run, await dataset.Id(run), paging);
        });
    }

    private static async Task OfDataset(Session run, string dataset, Paging paging)
    {
        var answer = await run.Client.ListWorkforceTasksAsync(dataset, new() { Limit = paging.Limit(run), Offset = paging.Offset(run) }, run.Cancel);
        run.Output.List(
            answer, answer.Tasks, answer.Count,
            new Column<WorkforceTask>("ID", t => t.TaskId),
            new("NAME", t => t.TaskName),
            new("STATUS", t => t.Status),
            new("ITEMS", t => t.SampleStats?.TotalSampleCount),
            new("ACCEPTED", t => t.SampleStats?.AcceptedSampleCount),
            new("PASS RATE", t => Cell.Percent(t.PassRate)),
            new("CREATED", t => Cell.Time(t.CreateTime)));
    }

    private static async Task Mine(Session run, Paging paging)
    {
        var answer = await run.Client.ListWorkerTasksAsync(new() { Limit = paging.Limit(run), Offset = paging.Offset(run) }, run.Cancel);
        run.Output.List(
            answer, answer.WorkerTasks, answer.Count,
            new Column<WorkerTask>("ID", t => t.TaskId),
            new("NAME", t => t.WorkforceTaskName),
            new("DATASET", t => t.DatasetId),
            new("ROLE", t => t.Role),
            new("STATUS", t => t.TaskStatus),
            new("ITEMS", t => t.SampleStats?.TotalSampleCount),
            new("TO LABEL", t => (t.SampleStats?.UnannotatedSampleCount ?? 0) + (t.SampleStats?.RejectedSampleCount ?? 0)));
    }
}
