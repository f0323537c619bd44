using System.CommandLine;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Admin;

/// <summary><c>assay projects members</c></summary>
internal static class ListProjectMembers
{
    public static Command Command()
    {
        var project = ProjectName.Argument();
        return new Command("members", "Lists who may log in to a project.") { project }.Runs(async run =>
        {
            var answer = await run.Client.ListProjectMembersAsync(await ProjectName.Id(run, run.Get(project)), run.Cancel);
            run.Output.List(
                answer, answer.Members, answer.TotalCount,
                new Column<ProjectMember>("ID", m => m.UserId),
                new("NAME", m => m.Name),
                new("EMAIL", m => m.Email),
                new("ROLE", m => m.Role));
        });
    }
}
