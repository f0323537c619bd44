using System.CommandLine;
using Assay.Cli.Running;

namespace Assay.Cli.Teams;

/// <summary><c>assay teams create</c></summary>
internal static class CreateTeam
{
    public static Command Command()
    {
        var name = new Argument<string>("name") { Description = "Letters, digits, _ and -." };
        var description = new Option<string?>("--description") { Description = "What it is for." };
        return new Command("create", "Creates a team.") { name, description }.Runs(async run =>
        {
            var answer = await run.Client.CreateWorkforceAsync(new() { WorkforceName = run.Get(name), Description = run.Get(description) }, run.Cancel);
            run.Output.Done(answer, answer.WorkforceId, $"Created team {run.Get(name)}: {answer.WorkforceId}");
        });
    }
}
