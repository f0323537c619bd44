using System.CommandLine;
using System.Text.Json;
using Assay.Cli.Arguments;
using Assay.Cli.Jobs;
using Assay.Cli.Running;
using Assay.Cli.Versions;
using Assay.Client;

namespace Assay.Cli.Exports;

/// <summary>Which samples to export, and whether to wait.</summary>
internal sealed class ExportOptions
{
    private readonly DatasetArgument _dataset = new();
    private readonly Option<string?> _state = SampleStates.Option();
    private readonly Option<string[]> _samples = new("--sample") { Description = "A sample's id. May be repeated.", HelpName = "ID" };
    private readonly Option<string?> _where = new("--where") { Description = "Search conditions of the API; samples that match one of them.", HelpName = "JSON" };
    private readonly Option<string?> _version = new("--version-of") { Description = "The samples as they are in this version: its id or name.", HelpName = "VERSION" };
    private readonly Option<string?> _train = new("--train") { Description = "Share of the samples for training, from 0 to 1; the rest is for evaluation.", HelpName = "SHARE" };
    private readonly Option<bool> _wait = new("--wait") { Description = "Wait until it is done." };

    public Command On(Command command)
    {
        command.Arguments.Insert(0, _dataset.Argument);
        foreach (var option in new Option[] { _state, _samples, _where, _version, _train, _wait })
            command.Options.Add(option);
        return command;
    }

    public async Task Start(Session run, ExportTaskRequest request)
    {
        var dataset = await _dataset.Id(run);
        var (samples, conditions) = (run.Get(_samples), Conditions(run));
        var task = await run.Client.ExportTaskAsync(
            dataset,
            request with
            {
                ExportType = conditions is null ? 2 : 3,
                VersionId = run.Get(_version) is { } version ? await VersionArguments.Id(run, dataset, version) : null,
                ExportParams = (request.ExportParams ?? new()) with
                {
                    SampleState = run.Get(_state),
                    Samples = samples is { Length: > 0 } ? samples : null,
                    SearchConditions = conditions,
                    RatioSampleUsage = run.Has(_train),
                    TrainSampleRatio = run.Get(_train),
                },
            }, run.Cancel);
        if (run.Get(_wait))
        {
            await JobWait.ForEnd(run, task.TaskId!);
            task = await run.Client.GetExportTaskStatusOfDatasetAsync(dataset, task.TaskId!, run.Cancel);
        }

        run.Output.Done(task, task.TaskId, run.Get(_wait) ? $"Exported {task.FinishedSampleCount} samples to {task.Path}." : $"Started job {task.TaskId}.");
    }

    private IReadOnlyList<SearchCondition>? Conditions(Session run)
    {
        if (run.Get(_where) is not { } text)
            return null;
        try
        {
            return text.TrimStart().StartsWith('[')
                ? JsonSerializer.Deserialize<IReadOnlyList<SearchCondition>>(text, AssayJson.Options)
                : JsonSerializer.Deserialize<SearchCondition>(text, AssayJson.Options) is { } one ? [one] : null;
        }
        catch (JsonException e)
        {
            throw new UsageException($"--where cannot be read: {e.Message}");
        }
    }
}
