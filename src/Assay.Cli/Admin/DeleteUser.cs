using System.CommandLine;
using Assay.Cli.Running;

namespace Assay.Cli.Admin;

/// <summary><c>assay users delete</c></summary>
internal static class DeleteUser
{
    public static Command Command()
    {
        var user = UserName.Argument();
        return new Command("delete", "Deletes a user; what they labeled stays.") { user }.Runs(async run =>
        {
            var id = await UserName.Id(run, run.Get(user));
            await run.Client.DeleteUserAsync(id, run.Cancel);
            run.Output.Done(null, id, $"Deleted user {run.Get(user)}.");
        });
    }
}
