using System.CommandLine;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Versions;

/// <summary><c>assay versions show</c></summary>
internal static class ShowVersion
{
    public static Command Command()
    {
        var version = new VersionArguments();
        return version.On(new("show", "Shows a version and its labels.")).Runs(async run =>
        {
            var (dataset, id) = await version.Read(run);
            Show(run, await run.Client.DescribeDatasetVersionAsync(dataset, id, run.Cancel));
        });
    }

    public static void Show(Session run, DatasetVersion version)
    {
        run.Output.Show(
            version,
            ("id", version.VersionId),
            ("name", version.VersionName),
            ("status", VersionStates.Word(version.Status)),
            ("message", version.Message),
            ("current", version.IsCurrent),
            ("description", version.Description),
            ("manifest", version.ManifestPath),
            ("samples", version.TotalSampleCount),
            ("labeled", version.AnnotatedSampleCount),
            ("added", version.AddSampleCount),
            ("relabeled", version.ModifiedSampleCount),
            ("removed", version.DeletedSampleCount),
            ("training share", version.TrainEvaluateSampleRatio),
            ("created", Cell.Time(version.CreateTime)));
        run.Output.Section("Labels", version.LabelStats, new Column<LabelStats>("NAME", l => l.Name), new("LABELS", l => l.Count), new("SAMPLES", l => l.SampleCount));
    }
}
