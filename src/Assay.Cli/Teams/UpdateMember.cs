using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Teams;

/// <summary><c>assay members update</c></summary>
internal static class UpdateMember
{
    public static Command Command()
    {
        var team = TeamArgument.New();
        var member = new Argument<string>("member") { Description = "Id or e-mail of the member." };
        var role = Words.Option<WorkerRole>("--role", "New role.");
        var description = new Option<string?>("--description") { Description = "New note; may be empty." };
        return new Command("update", "Changes the role of a member, or the note about them.") { team, member, role, description }.Runs(async run =>
        {
            if (run.Get(role) is null && !run.Has(description))
                throw new UsageException("Nothing to change: give --role or --description.");
            var teamId = await TeamName.Id(run, run.Get(team));
            var memberId = await MemberAddress.Id(run, run.Get(member));
            await run.Client.UpdateWorkerAsync(teamId, memberId, new() { Role = run.Get(role), Description = run.Get(description) }, run.Cancel);
            run.Output.Done(null, memberId, $"Changed {run.Get(member)}.");
        });
    }
}
