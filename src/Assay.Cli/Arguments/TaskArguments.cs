using System.CommandLine;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Arguments;

/// <summary>A team labeling task: its dataset, and its own id or name.</summary>
internal sealed class TaskArguments
{
    private readonly DatasetArgument _dataset = new();
    private readonly Argument<string> _task = new("task") { Description = "Id or name of the task." };

    public Command On(Command command)
    {
        command.Arguments.Add(_dataset.Argument);
        command.Arguments.Add(_task);
        return command;
    }

    public async Task<(string Dataset, string Task)> Read(Session run)
    {
        var dataset = await _dataset.Id(run);
        var text = run.Get(_task);
        if (Ids.IsText(text))
            return (dataset, text);
        var tasks = (await run.Client.ListWorkforceTasksAsync(dataset, null, run.Cancel)).Tasks ?? [];
        return tasks.Where(t => t.TaskName == text).ToList() switch
        {
            [{ TaskId: { } id }] => (dataset, id),
            [] => throw new UsageException($"There is no task '{text}' in this dataset."),
            _ => throw new UsageException($"Several tasks are called '{text}': use the id."),
        };
    }

    public async Task<(DescDatasetResponse Dataset, string Task)> ReadWithDataset(Session run)
    {
        var (dataset, task) = await Read(run);
        return (await run.Client.DescDatasetAsync(dataset, null, run.Cancel), task);
    }
}
