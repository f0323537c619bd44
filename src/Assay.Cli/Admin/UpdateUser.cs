using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;

namespace Assay.Cli.Admin;

/// <summary><c>assay users update</c></summary>
internal static class UpdateUser
{
    public static Command Command()
    {
        var user = UserName.Argument();
        var name = new Option<string?>("--name") { Description = "New name." };
        var email = new Option<string?>("--email") { Description = "New address." };
        var enabled = new Option<bool?>("--enabled") { Description = "false locks the user out." };
        var admin = new Option<bool?>("--admin") { Description = "Whether the user administers the installation." };
        var fromInput = new Option<bool>("--password-stdin") { Description = "Set the password to the first line of standard input." };
        return new Command("update", "Changes a user, also the password.") { user, name, email, enabled, admin, fromInput }.Runs(async run =>
        {
            var answer = await run.Client.UpdateUserAsync(
                await UserName.Id(run, run.Get(user)),
                new()
                {
                    Name = run.Get(name),
                    Email = run.Get(email),
                    Enabled = run.Get(enabled),
                    Admin = run.Get(admin),
                    Password = run.Get(fromInput) ? await Secret.FromInput(run) : null,
                }, run.Cancel);
            run.Output.Done(answer, answer.UserId, $"Changed user {answer.Name}.");
        });
    }
}
