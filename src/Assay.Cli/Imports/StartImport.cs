using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Jobs;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Imports;

/// <summary><c>assay import start</c></summary>
internal static class StartImport
{
    private static readonly string[] Formats = ["coco", "cvat", "label-studio", "yolo"];

    public static Command Command()
    {
        var dataset = new DatasetArgument();
        var path = new Argument<string>("path") { Description = "A folder of the store, /bucket/folder/, or a manifest, /bucket/file.manifest; with --format a file of that format." };
        var format = new Option<string?>("--format") { Description = "Format of the annotations: coco, cvat, label-studio or yolo (a folder). Manifests need none.", HelpName = "FORMAT" };
        format.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } given && !Formats.Contains(given, StringComparer.OrdinalIgnoreCase))
                result.AddError($"There is no format '{given}' to import. Formats: {string.Join(", ", Formats)}; manifests need none.");
        });
        var data = new Option<string?>("--data-path") { Description = "With --format: the folder of the files that are labeled, where they are not beside the annotations.", HelpName = "FOLDER" };
        var copy = new Option<string?>("--copy-to") { Description = "Copy the files into this folder below the dataset's data; otherwise they stay where they are.", HelpName = "FOLDER" };
        var unlabeled = new Option<bool>("--without-labels") { Description = "Import samples alone." };
        var labelsOnly = new Option<bool>("--labels-only") { Description = "Give labels to samples that are there, in place of those they have." };
        var unconfirmed = new Option<bool>("--unconfirmed") { Description = "Imported labels wait for somebody to confirm them." };
        var hard = new Option<bool>("--hard-only") { Description = "Import hard examples alone." };
        var only = new Option<string[]>("--only-label") { Description = "Import only samples with this label; may be repeated.", HelpName = "LABEL" };
        var not = new Option<string[]>("--not-label") { Description = "Pass over samples with this label; may be repeated.", HelpName = "LABEL" };
        var header = new Option<bool>("--header") { Description = "The first row of a table names its columns." };
        var wait = new Option<bool>("--wait") { Description = "Wait until it is done." };
        return new Command("start", "Imports a folder or a manifest into a dataset.") { dataset.Argument, path, format, data, copy, unlabeled, labelsOnly, unconfirmed, hard, only, not, header, wait }.Runs(async run =>
        {
            var id = await dataset.Id(run);
            var task = (await run.Client.ImportTaskAsync(id, new()
            {
                ImportPath = run.Get(path),
                AnnotationFormat = run.Get(format),
                DataSource = run.Get(data) is { } folder ? new() { DataPath = folder } : null,
                ImportFolder = run.Get(copy),
                ImportAnnotations = run.Get(unlabeled) ? false : null,
                ImportSamples = run.Get(labelsOnly) ? false : null,
                FinalAnnotation = run.Get(unconfirmed) ? false : null,
                DifficultOnly = run.Get(hard) ? true : null,
                IncludedLabels = Labels(run.Get(only)),
                ExcludedLabels = Labels(run.Get(not)),
                WithColumnHeader = run.Get(header) ? true : null,
            }, run.Cancel)).TaskId!;
            if (!run.Get(wait))
            {
                run.Output.Done(new ImportTaskResponse { TaskId = task }, task, $"Started import {task}.");
                return;
            }

            await JobWait.ForEnd(run, task);
            var done = await run.Client.DescImportTaskAsync(id, task, run.Cancel);
            run.Output.Done(done, task, $"{done.ImportedSampleCount} samples imported, {done.AnnotatedSampleCount + done.UnconfirmedSampleCount} with labels.");
            run.Output.Properties(("left out", done.ErrorMsg));
        });
    }

    private static IReadOnlyList<Label>? Labels(string[]? names) => names is { Length: > 0 } ? [.. names.Select(n => new Label { Name = n })] : null;
}
