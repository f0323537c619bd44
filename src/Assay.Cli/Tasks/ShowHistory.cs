using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Cli.Samples;
using Assay.Client;

namespace Assay.Cli.Tasks;

/// <summary><c>assay tasks history</c></summary>
internal static class ShowHistory
{
    public static Command Command()
    {
        var task = new TaskArguments();
        var sample = new Argument<string>("sample") { Description = "Id of the sample." };
        var command = task.On(new("history", "Shows who labeled a sample what and when, and who reviewed it how."));
        command.Arguments.Add(sample);
        return command.Runs(async run =>
        {
            var (datasetId, taskId) = await task.Read(run);
            var answer = await run.Client.GetWorkforceTaskSampleHistoryAsync(datasetId, taskId, run.Get(sample), run.Cancel);
            run.Output.Show(answer, ("sample", answer.SampleId));
            run.Output.Section(
                "Submissions", answer.Submissions,
                new Column<SampleSubmission>("TIME", s => Cell.Time(s.SubmittedTime)),
                new("LABELER", s => s.Email ?? s.WorkerId),
                new("BY", s => s.SubmittedBy),
                new("ACTIVE", s => Cell.Duration(s.ActiveMs)),
                new("LABELS", s => s.Labels?.Select(SampleColumns.Short)));
            run.Output.Section(
                "Reviews", answer.Reviews,
                new Column<SampleReview>("TIME", r => Cell.Time(r.ReviewedTime)),
                new("LABELER", r => answer.Submissions?.FirstOrDefault(s => s.WorkerId == r.WorkerId)?.Email ?? r.WorkerId),
                new("BY", r => r.ReviewedBy),
                new("VERDICT", r => SampleColumns.Verdict(r.Accept, r.Score, r.Comment)));
        });
    }
}
