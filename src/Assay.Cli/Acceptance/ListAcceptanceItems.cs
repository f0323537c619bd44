using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Cli.Samples;
using Assay.Client;

namespace Assay.Cli.Acceptance;

/// <summary><c>assay acceptance items</c></summary>
internal static class ListAcceptanceItems
{
    public static Command Command()
    {
        var task = new TaskArguments();
        var acceptance = AcceptanceArgument.New();
        var paging = new Paging();
        var drawn = new Option<string?>("--drawn") { Description = "Which items of the population; absent, those drawn.", HelpName = "true|false|all" };
        var command = task.On(new("items", "Lists the items of an acceptance and their verdicts.") { drawn });
        command.Arguments.Add(acceptance);
        return paging.On(command).Runs(async run =>
        {
            var (datasetId, taskId) = await task.Read(run);
            var id = await AcceptanceArgument.Id(run, run.Find(acceptance), datasetId, taskId);
            var query = new ListAcceptanceItemsQuery { Limit = paging.Limit(run), Offset = paging.Offset(run), Drawn = run.Get(drawn) };
            var answer = await run.Client.ListAcceptanceItemsAsync(datasetId, taskId, id, query, run.Cancel);
            run.Output.List(
                answer, answer.Items, answer.TotalCount,
                new Column<AcceptanceItem>("SAMPLE", i => i.SampleId),
                new("LABELER", i => i.WorkerId),
                new("DRAWN", i => i.Drawn),
                new("VERDICT", i => SampleColumns.Verdict(i.CheckAccept, i.CheckScore, i.CheckComment)),
                new("BY", i => i.CheckedBy),
                new("BEFORE", i => SampleStates.Word(i.StateBefore)),
                new("AFTER", i => SampleStates.Word(i.StateAfter)));
        });
    }
}
