using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Printing;
using Assay.Cli.Running;

namespace Assay.Cli.Imports;

/// <summary><c>assay import show</c></summary>
internal static class ShowImport
{
    public static Command Command()
    {
        var dataset = new DatasetArgument();
        var task = new Argument<string>("import") { Description = "Id of the import." };
        return new Command("show", "Shows how an import goes, and what it left out.") { dataset.Argument, task }.Runs(async run =>
        {
            var import = await run.Client.DescImportTaskAsync(await dataset.Id(run), run.Get(task), run.Cancel);
            run.Output.Show(
                import,
                ("id", import.TaskId),
                ("from", import.ImportPath),
                ("status", import.Status?.ToLowerInvariant()),
                ("message", import.ErrorMsg),
                ("samples found", import.TotalSampleCount),
                ("imported", import.ImportedSampleCount),
                ("labeled", import.AnnotatedSampleCount),
                ("to be confirmed", import.UnconfirmedSampleCount),
                ("seconds", import.ElapsedTime),
                ("created", Cell.Time(import.CreateTime)));
        });
    }
}
