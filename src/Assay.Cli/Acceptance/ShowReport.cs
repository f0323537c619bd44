using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Acceptance;

/// <summary><c>assay acceptance report</c></summary>
internal static class ShowReport
{
    public static Command Command()
    {
        var task = new TaskArguments();
        var acceptance = new Option<string?>("--acceptance") { Description = "Id of the acceptance; absent, the running one.", HelpName = "ID" };
        return task.On(new("report", "Shows the figures of the running acceptance and of all of the task.") { acceptance }).Runs(async run =>
        {
            var (datasetId, taskId) = await task.Read(run);
            var answer = await run.Client.GetWorkforceSamplingTaskAsync(datasetId, taskId, new() { CheckingTaskId = run.Get(acceptance) }, run.Cancel);
            Print(run.Output, answer);
        });
    }

    public static void Print(Output output, GetWorkforceSamplingTaskResponse answer)
    {
        IEnumerable<(string Scope, CheckTaskStats? Stats)> rows = [("this acceptance", answer.CheckingStats), ("all", answer.TotalStats)];
        output.List(
            answer, [.. rows.Where(r => r.Stats is not null)], null,
            [new("", r => r.Scope), .. CheckStats.Columns.Select(c => new Column<(string Scope, CheckTaskStats? Stats)>(c.Title, r => c.Value(r.Stats!)))]);
    }
}
