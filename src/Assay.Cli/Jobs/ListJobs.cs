using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Jobs;

/// <summary><c>assay jobs list</c></summary>
internal static class ListJobs
{
    public static Command Command()
    {
        var dataset = new DatasetArgument();
        var state = new Option<string?>("--state") { Description = "Only jobs in this state: queued, running, succeeded, failed or cancelled.", HelpName = "STATE" };
        var kind = new Option<string?>("--kind") { Description = "Only jobs of this kind, such as publish-version.", HelpName = "KIND" };
        var paging = new Paging();
        dataset.Argument.Arity = ArgumentArity.ZeroOrOne;
        return paging.On(new("list", "Lists the jobs of a dataset, or of all, newest first.") { dataset.Argument, state, kind }).Runs(async run =>
        {
            var of = run.Find(dataset.Argument) is null ? null : await dataset.Id(run);
            var answer = await run.Client.ListJobsAsync(
                new() { DatasetId = of, State = run.Get(state), Kind = run.Get(kind), Limit = paging.Limit(run), Offset = paging.Offset(run) }, run.Cancel);
            run.Output.List(
                answer, answer.Jobs, answer.TotalCount,
                new Column<Job>("ID", j => j.JobId),
                new("WHAT", j => j.Title),
                new("DATASET", j => j.DatasetName),
                new("STATE", j => j.State),
                new("DONE", j => JobText.Percent(j)),
                new("COUNTS", j => JobText.Counts(j)),
                new("CREATED", j => Cell.Time(j.CreateTime)));
        });
    }
}
