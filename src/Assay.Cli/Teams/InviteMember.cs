using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Teams;

/// <summary><c>assay members invite</c></summary>
internal static class InviteMember
{
    public static Command Command()
    {
        var team = TeamArgument.New();
        var email = new Argument<string>("email") { Description = "Address that the invitation goes to." };
        var role = Words.Option<WorkerRole>("--role", "What the member does. Default: labeler.");
        var description = new Option<string?>("--description") { Description = "A note about the member." };
        return new Command("invite", "Adds a member to a team and sends an invitation.") { team, email, role, description }.Runs(async run =>
        {
            var id = await TeamName.Id(run, run.Get(team));
            var request = new CreateWorkerRequest { Emails = run.Get(email), Role = run.Get(role) ?? WorkerRole.Labeler, Description = run.Get(description) };
            await run.Client.CreateWorkerAsync(id, request, run.Cancel);
            run.Output.Done(null, null, $"Invited {request.Emails} as {Words.Of(request.Role.Value)}.");
        });
    }
}
