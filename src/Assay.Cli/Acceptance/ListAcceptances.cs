using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Acceptance;

/// <summary><c>assay acceptance history</c></summary>
internal static class ListAcceptances
{
    public static Command Command()
    {
        var task = new TaskArguments();
        var paging = new Paging();
        return paging.On(task.On(new("history", "Lists the acceptances of a task: who drew what, and how it ended."))).Runs(async run =>
        {
            var (datasetId, taskId) = await task.Read(run);
            var answer = await run.Client.ListAcceptancesAsync(datasetId, taskId, new() { Limit = paging.Limit(run), Offset = paging.Offset(run) }, run.Cancel);
            run.Output.List(
                answer, answer.Acceptances, answer.TotalCount,
                new Column<AcceptanceRecord>("ID", a => a.AcceptanceId),
                new("STATUS", a => a.Status),
                new("STARTED", a => Cell.Time(a.StartedTime)),
                new("BY", a => a.StartedBy),
                new("POPULATION", a => a.PopulationCount),
                new("DRAWN", a => a.SampleCount),
                new("ACTION", a => a.Action),
                new("ACCEPTED", a => a.AcceptedCount),
                new("REJECTED", a => a.RejectedCount),
                new("MERGED", a => a.MergedCount),
                new("CONFLICTS", a => a.ConflictCount),
                new("UNDONE", a => Cell.Time(a.UndoneTime)));
        });
    }
}
