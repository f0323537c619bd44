using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Tasks;

/// <summary><c>assay tasks members</c></summary>
internal static class ListMembers
{
    public static Command Command()
    {
        var task = new TaskArguments();
        return task.On(new("members", "Shows what each member of a task has done in it.")).Runs(async run =>
        {
            var (datasetId, taskId) = await task.Read(run);
            var answer = await run.Client.ListWorkforceTaskMembersAsync(datasetId, taskId, run.Cancel);
            run.Output.List(
                answer, answer.Members, answer.TotalCount,
                new Column<TaskMember>("MEMBER", m => m.Email),
                new("ROLE", m => m.Role),
                new("ITEMS", m => m.SampleStats?.TotalSampleCount),
                new("OPEN", m => m.SampleStats?.UnannotatedSampleCount + m.SampleStats?.AutoAnnotationSampleCount + m.SampleStats?.RejectedSampleCount),
                new("SUBMITTED", m => m.SubmissionCount),
                new("FIRST PASS", m => Cell.Percent(m.FirstPassYield)),
                new("SENT BACK", m => m.ReworkCount),
                new("REVIEWS", m => m.ReviewCount),
                new("ACTIVE", m => Cell.Duration(m.ActiveMs)),
                new("PASS RATE", m => Cell.Percent(m.PassRate)),
                new("LAST ACTIVE", m => Cell.Time(m.LastActivity)));
        });
    }
}
