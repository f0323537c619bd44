using System.CommandLine;
using Assay.Cli.Running;

namespace Assay.Cli.Versions;

/// <summary><c>assay versions delete</c></summary>
internal static class DeleteVersion
{
    public static Command Command()
    {
        var version = new VersionArguments();
        return version.On(new("delete", "Deletes a version; the files it wrote stay.")).Runs(async run =>
        {
            var (dataset, id) = await version.Read(run);
            await run.Client.DeleteDatasetVersionAsync(dataset, id, run.Cancel);
            run.Output.Done(null, id, $"Deleted version {id}.");
        });
    }
}
