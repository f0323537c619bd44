using System.CommandLine;
using Assay.Cli.Jobs;
using Assay.Cli.Running;

namespace Assay.Cli.Versions;

/// <summary><c>assay versions use</c></summary>
internal static class UseVersion
{
    public static Command Command()
    {
        var version = new VersionArguments();
        var wait = new Option<bool>("--wait") { Description = "Wait until it is done." };
        return version.On(new("use", "Gives the dataset's samples the labels they had in a version.") { wait }).Runs(async run =>
        {
            var (dataset, id) = await version.Read(run);
            var answer = await run.Client.UpdateDatasetAsync(dataset, new() { CurrentVersionId = id }, run.Cancel);
            if (run.Get(wait))
                await JobWait.ForEnd(run, await JobWait.Newest(run, dataset, "switch-version"));
            run.Output.Done(answer, id, run.Get(wait) ? $"The dataset is at version {id}." : $"Switching to version {id}.");
        });
    }
}
