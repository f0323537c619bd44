using System.CommandLine;
using Assay.Cli.Running;

namespace Assay.Cli.Admin;

/// <summary><c>assay projects create</c></summary>
internal static class CreateProject
{
    public static Command Command()
    {
        var name = new Argument<string>("name") { Description = "Name of the project." };
        var description = new Option<string?>("--description") { Description = "What it is for." };
        return new Command("create", "Creates a project.") { name, description }.Runs(async run =>
        {
            var answer = await run.Client.CreateProjectAsync(new() { Name = run.Get(name), Description = run.Get(description) }, run.Cancel);
            run.Output.Done(answer, answer.ProjectId, $"Created project {answer.Name}: {answer.ProjectId}");
        });
    }
}
