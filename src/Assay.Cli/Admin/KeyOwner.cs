using System.CommandLine;
using Assay.Cli.Running;

namespace Assay.Cli.Admin;

/// <summary>Whose access keys are meant.</summary>
internal static class KeyOwner
{
    public static Option<string?> Option() => new("--user") { Description = "Id or name of the user; absent, you.", HelpName = "USER" };

    public static async Task<string> Id(Session run, string? named)
    {
        if (named is not null)
            return await UserName.Id(run, named);
        if (run.Profile.Token is not { } token)
            throw new UsageException("Signed in with an access key: name the user with --user.");
        return (await run.Client.ValidateTokenAsync(token, run.Cancel)).Token?.User?.Id ?? throw new UsageException("Name the user with --user.");
    }
}
