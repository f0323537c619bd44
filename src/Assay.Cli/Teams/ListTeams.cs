using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Teams;

/// <summary><c>assay teams list</c></summary>
internal static class ListTeams
{
    public static Command Command()
    {
        var search = new Option<string?>("--search") { Description = "Only names that contain this." };
        var paging = new Paging();
        return paging.On(new("list", "Lists teams, newest first.") { search }).Runs(async run =>
        {
            var answer = await run.Client.ListWorkforcesAsync(
                new() { SearchContent = run.Get(search), Limit = paging.Limit(run), Offset = paging.Offset(run) }, run.Cancel);
            run.Output.List(
                answer, answer.Workforces, answer.TotalNumber,
                new Column<Workforce>("ID", t => t.WorkforceId),
                new("NAME", t => t.WorkforceName),
                new("MEMBERS", t => t.WorkerCount),
                new("DESCRIPTION", t => t.Description),
                new("CREATED", t => Cell.Time(t.CreateTime)));
        });
    }
}
