using System.CommandLine;
using Assay.Cli.Acceptance;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Tasks;

/// <summary><c>assay tasks show</c></summary>
internal static class ShowTask
{
    public static Command Command()
    {
        var task = new TaskArguments();
        return task.On(new("show", "Shows a task, its members and how far they are.")).Runs(async run =>
        {
            var (datasetId, taskId) = await task.Read(run);
            var query = new DescWorkforceTaskQuery { SampleStats = true, LabelStats = true, WorkforceStats = true };
            var answer = await run.Client.DescWorkforceTaskAsync(datasetId, taskId, query, run.Cancel);
            run.Output.Show(
                answer,
                ("id", answer.TaskId),
                ("name", answer.TaskName),
                ("status", answer.Status),
                ("description", answer.Description),
                ("dataset", answer.DatasetId),
                ("repetition", answer.Repetition),
                ("consensus", answer.Consensus),
                ("gold per labeler", answer.Gold?.SamplesPerLabeler),
                ("teams", answer.WorkforcesConfig?.Workforces?.Select(w => w.WorkforceName ?? "")),
                ("manager", answer.WorkforcesConfig?.Agency),
                ("pass rate", Cell.Percent(answer.PassRate)),
                ("created", Cell.Time(answer.CreateTime)),
                ("acceptance", answer.CheckingTaskDesc?.CheckingTaskId));
            if (answer.SampleStats is { } stats)
                run.Output.Section("Items", [stats], ItemCounts.Columns<SampleStats>(s => s));
            run.Output.Section(
                "Members", answer.WorkerStats,
                [new("EMAIL", w => w.Email), new("ROLE", w => w.Role), new("PAUSED", w => Cell.Time(w.PausedTime)), .. ItemCounts.Columns<WorkerTask>(w => w.SampleStats)]);
            run.Output.Section("Labels", answer.LabelStats, new Column<LabelStats>("NAME", l => l.Name), new("TIMES", l => l.Count), new("SAMPLES", l => l.SampleCount));
            if (answer.CheckingTaskDesc?.CheckingStats is { } checking)
                run.Output.Section("Running acceptance", [checking], CheckStats.Columns);
        });
    }
}
