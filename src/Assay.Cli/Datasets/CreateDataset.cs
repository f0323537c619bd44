using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Labels;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Datasets;

/// <summary><c>assay datasets create</c></summary>
internal static class CreateDataset
{
    public static Command Command()
    {
        var name = new Argument<string>("name") { Description = "Letters, digits, _ and -." };
        var type = Words.Option<DatasetType>("--type", "What the samples are and how they are labeled.");
        var data = new Option<string?>("--data") { Description = "Folder of the store to take samples from, and to put uploads into: /bucket/folder/. Default: a new one." };
        var work = new Option<string?>("--work") { Description = "Folder for what the server writes. Default: a new one." };
        var description = new Option<string?>("--description") { Description = "What it is for." };
        var labels = new Option<string[]>("--label") { Description = $"A label: {LabelText.Form}. May be repeated.", HelpName = "LABEL" };
        var import = new Option<bool>("--import-annotations") { Description = "Read the labels that lie beside the samples." };
        var columns = new Option<string[]>("--column") { Description = "A column of a table: NAME or NAME:TYPE. May be repeated; without it the columns are those of the first file.", HelpName = "COLUMN" };
        var header = new Option<bool>("--header") { Description = "The first row of a table's CSV files names the columns." };
        var wait = new Option<bool>("--wait") { Description = "Wait until the samples are found." };
        type.Required = true;
        return new Command("create", "Creates a dataset from a folder of the store.") { name, type, data, work, description, labels, import, columns, header, wait }.Runs(async run =>
        {
            var folder = OwnFolder.Of(run.Client, run.Get(name));
            var answer = await run.Client.CreateDatasetAsync(
                new()
                {
                    DatasetName = run.Get(name),
                    DatasetType = run.Get(type),
                    Description = run.Get(description),
                    DataSources = [new() { DataType = 0, DataPath = run.Get(data) ?? $"{folder}/data/", WithColumnHeader = run.Get(header) ? true : null }],
                    WorkPath = run.Get(work) ?? $"{folder}/work/",
                    WorkPathType = 0,
                    ImportAnnotations = run.Get(import),
                    ImportData = run.Get(type) == DatasetType.Table ? true : null,
                    Schema = run.Get(columns) is { Length: > 0 } named ? [.. named.Select(Column)] : null,
                    Labels = run.Get(labels) is { Length: > 0 } texts ? [.. texts.Select(text => LabelText.Read(text, run.Get(type)))] : null,
                }, run.Cancel);
            var made = run.Get(wait) ? await DatasetScan.Wait(run, run.Client, answer.DatasetId!) : null;
            run.Output.Done(answer, answer.DatasetId, $"Created dataset {run.Get(name)}: {answer.DatasetId}");
            run.Output.Properties(("left out", made?.Problems));
        });
    }

    private static Field Column(string text)
    {
        var at = text.LastIndexOf(':');
        return at < 0 ? new() { Name = text } : new() { Name = text[..at], Type = text[(at + 1)..] };
    }
}
