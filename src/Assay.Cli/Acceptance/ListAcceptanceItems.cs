using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Samples;
using Assay.Client;

namespace Assay.Cli.Acceptance;

/// <summary><c>assay acceptance items</c></summary>
internal static class ListAcceptanceItems
{
    public static Command Command()
    {
        var paging = new Paging();
        var drawn = new Option<string?>("--drawn") { Description = "Which items of the population; absent, those drawn.", HelpName = "true|false|all" };
        return OneAcceptance.Of(paging.On(new("items", "Lists the items of an acceptance and their verdicts.") { drawn }), async (run, acceptance) =>
        {
            var query = new ListAcceptanceItemsQuery { Limit = paging.Limit(run), Offset = paging.Offset(run), Drawn = run.Get(drawn) };
            var answer = await run.Client.ListAcceptanceItemsAsync(acceptance.Dataset, acceptance.Task, acceptance.Id, query, run.Cancel);
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
