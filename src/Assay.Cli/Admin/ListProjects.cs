using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Admin;

/// <summary><c>assay projects list</c></summary>
internal static class ListProjects
{
    public static Command Command()
    {
        var paging = new Paging();
        return paging.On(new("list", "Lists projects.")).Runs(async run =>
        {
            var answer = await run.Client.ListProjectsAsync(new() { Limit = paging.Limit(run), Offset = paging.Offset(run) }, run.Cancel);
            run.Output.List(
                answer, answer.Projects, answer.TotalCount,
                new Column<Project>("ID", p => p.ProjectId),
                new("NAME", p => p.Name),
                new("DESCRIPTION", p => p.Description),
                new("CREATED", p => Cell.Time(p.CreateTime)));
        });
    }
}
