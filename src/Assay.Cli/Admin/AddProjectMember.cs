using System.CommandLine;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Admin;

/// <summary><c>assay projects add-member</c></summary>
internal static class AddProjectMember
{
    public static Command Command()
    {
        var project = ProjectName.Argument();
        var user = UserName.Argument();
        var role = new Option<string>("--role") { Description = "owner: everything in the project; member: what their teams give them.", DefaultValueFactory = _ => ProjectRole.Member };
        role.AcceptOnlyFromAmong(ProjectRole.Owner, ProjectRole.Member);
        return new Command("add-member", "Lets a user log in to a project, or changes their role in it.") { project, user, role }.Runs(async run =>
        {
            var projectId = await ProjectName.Id(run, run.Get(project));
            var userId = await UserName.Id(run, run.Get(user));
            var answer = await run.Client.SetProjectMemberAsync(projectId, userId, new() { Role = run.Get(role) }, run.Cancel);
            run.Output.Done(answer, answer.UserId, $"{run.Get(user)} is {run.Get(role)} of {run.Get(project)}.");
        });
    }
}
