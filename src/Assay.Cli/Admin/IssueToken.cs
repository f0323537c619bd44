using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;

namespace Assay.Cli.Admin;

/// <summary><c>assay token issue</c></summary>
internal static class IssueToken
{
    public static Command Command()
    {
        var member = new Option<string>("--member") { Description = "Id or e-mail of a team member.", HelpName = "EMAIL", Required = true };
        return new Command("issue", "Issues a token to act as a team member who has not set a password yet; for project owners.") { member }.Runs(async run =>
        {
            var worker = await MemberAddress.Id(run, run.Get(member)!);
            var answer = await run.Client.IssueWorkerTokenAsync(run.Client.ProjectId, worker, run.Cancel);
            run.Output.Show(
                answer,
                ("token", answer.Token),
                ("valid until", Cell.Time(answer.ExpiresTime)),
                ("user id", answer.UserId),
                ("project id", answer.ProjectId));
        });
    }
}
