using System.CommandLine;
using Assay.Cli.Running;

namespace Assay.Cli.Admin;

/// <summary><c>assay keys delete</c></summary>
internal static class DeleteKey
{
    public static Command Command()
    {
        var key = new Argument<string>("access-key") { Description = "The key's id." };
        return new Command("delete", "Deletes an access key: what it signs is refused from now on.") { key }.Runs(async run =>
        {
            await run.Client.DeleteAccessKeyAsync(run.Get(key), run.Cancel);
            run.Output.Done(null, run.Get(key), $"Deleted access key {run.Get(key)}.");
        });
    }
}
