using System.CommandLine;
using Assay.Cli.Running;

namespace Assay.Cli.Admin;

/// <summary><c>assay keys create</c></summary>
internal static class CreateKey
{
    public static Command Command()
    {
        var user = KeyOwner.Option();
        var description = new Option<string?>("--description") { Description = "What it is for." };
        return new Command("create", "Creates an access key and shows its secret, this once.") { user, description }.Runs(async run =>
        {
            var answer = await run.Client.CreateAccessKeyAsync(await KeyOwner.Id(run, run.Get(user)), new() { Description = run.Get(description) }, run.Cancel);
            run.Output.Show(answer, ("access key", answer.Access), ("secret key", answer.Secret));
            run.Output.Note("The secret is shown only this once.");
        });
    }
}
