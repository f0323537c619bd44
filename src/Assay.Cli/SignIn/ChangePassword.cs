using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;

namespace Assay.Cli.SignIn;

/// <summary><c>assay password</c></summary>
internal static class ChangePassword
{
    public static Command Command()
    {
        var fromInput = new Option<bool>("--password-stdin") { Description = "Read the present and the new password from the first two lines of standard input." };
        return new Command("password", "Changes your password. All your other logins end.") { fromInput }.Runs(async run =>
        {
            if (run.Profile.Token is not { } token)
                throw new UsageException("This profile signs with an access key, which has no password: sign in with --user.");
            var user = (await run.Client.ValidateTokenAsync(token, run.Cancel)).Token?.User;
            var original = run.Get(fromInput) ? await Secret.FromInput(run) : await Secret.Ask(run, "Present password:", Otherwise);
            var password = run.Get(fromInput) ? await Secret.FromInput(run) : await Secret.Ask(run, "New password:", Otherwise);
            if (!run.Get(fromInput) && await Secret.Ask(run, "New password again:", Otherwise) != password)
                throw new UsageException("The two new passwords differ; nothing was changed.");
            await run.Client.ChangePasswordAsync(user!.Id!, new() { User = new() { OriginalPassword = original, Password = password } }, run.Cancel);
            using var http = Connection.To(run.Profile.Url!);
            run.Profiles.Store(run.ProfileName, await Login.WithPassword(run.Profile, http, user.Name!, password, run));
            run.Output.Done(new { user_id = user.Id }, user.Id, $"Changed the password of {user.Name}. All other logins have ended.");
        });
    }

    private const string Otherwise = "Nobody can be asked for passwords here: use --password-stdin.";
}
