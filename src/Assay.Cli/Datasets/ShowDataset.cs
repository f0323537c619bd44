using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Datasets;

/// <summary><c>assay datasets show</c></summary>
internal static class ShowDataset
{
    public static Command Command()
    {
        var dataset = new DatasetArgument();
        return new Command("show", "Shows a dataset and its labels.") { dataset.Argument }.Runs(async run =>
        {
            var answer = await dataset.Describe(run);
            run.Output.Show(
                answer,
                ("id", answer.DatasetId),
                ("name", answer.DatasetName),
                ("type", answer.DatasetType),
                ("status", answer.Status),
                ("left out", answer.Problems),
                ("description", answer.Description),
                ("data", answer.DataSources?.Select(s => s.DataPath ?? "")),
                ("work path", answer.WorkPath),
                ("samples", answer.TotalSampleCount),
                ("labeled", answer.AnnotatedSampleCount),
                ("unconfirmed", answer.UnconfirmedSampleCount),
                ("tasks", answer.WorkforceTaskCount),
                ("created", Cell.Time(answer.CreateTime)),
                ("changed", Cell.Time(answer.UpdateTime)));
            run.Output.Section("Labels", answer.Labels, new Column<Label>("NAME", l => l.Name), new("COLOUR", l => l.Property?.Color), new("SHORTCUT", l => l.Property?.Shortcut));
        });
    }
}
