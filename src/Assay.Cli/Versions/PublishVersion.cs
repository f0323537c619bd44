using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Jobs;
using Assay.Cli.Running;

namespace Assay.Cli.Versions;

/// <summary><c>assay versions publish</c></summary>
internal static class PublishVersion
{
    public static Command Command()
    {
        var dataset = new DatasetArgument();
        var name = new Option<string?>("--name") { Description = "Name of the version. Default: V001, V002 and so on." };
        var description = new Option<string?>("--description") { Description = "What it is for." };
        var ratio = new Option<string?>("--train") { Description = "Share of the samples for training, from 0 to 1; the rest is for evaluation. Default: 1.00.", HelpName = "SHARE" };
        var format = new Option<string?>("--format") { Description = "Default or CSV.", HelpName = "FORMAT" };
        var files = new Option<bool>("--copy-files") { Description = "Copy the files of the samples into the version." };
        var hard = new Option<bool>("--keep-hard") { Description = "Tell which samples and labels are hard examples." };
        var usage = new Option<bool>("--keep-usage") { Description = "Leave samples for what they were for before; split only the others." };
        var wait = new Option<bool>("--wait") { Description = "Wait until it is published." };
        return new Command("publish", "Publishes the dataset as it is as a version.") { dataset.Argument, name, description, ratio, format, files, hard, usage, wait }.Runs(async run =>
        {
            var id = await dataset.Id(run);
            var answer = await run.Client.CreateDatasetVersionAsync(
                id,
                new()
                {
                    VersionName = run.Get(name),
                    Description = run.Get(description),
                    TrainEvaluateSampleRatio = run.Get(ratio),
                    VersionFormat = run.Get(format),
                    ExportImages = run.Get(files),
                    ClearHardProperty = !run.Get(hard),
                    RemoveSampleUsage = !run.Get(usage),
                }, run.Cancel);
            if (!run.Get(wait))
            {
                run.Output.Done(answer, answer.VersionId, $"Publishing version {answer.VersionId}.");
                return;
            }

            await JobWait.ForEnd(run, await JobWait.Newest(run, id, "publish-version"));
            ShowVersion.Show(run, await run.Client.DescribeDatasetVersionAsync(id, answer.VersionId!, run.Cancel));
        });
    }
}
