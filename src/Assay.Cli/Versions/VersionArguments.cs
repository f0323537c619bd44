using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;

namespace Assay.Cli.Versions;

/// <summary>A version: its dataset, and its own id or name.</summary>
internal sealed class VersionArguments
{
    private readonly DatasetArgument _dataset = new();
    private readonly Argument<string> _version = new("version") { Description = "Id or name of the version." };

    public Command On(Command command)
    {
        command.Arguments.Add(_dataset.Argument);
        command.Arguments.Add(_version);
        return command;
    }

    public async Task<(string Dataset, string Version)> Read(Session run)
    {
        var dataset = await _dataset.Id(run);
        return (dataset, await Id(run, dataset, run.Get(_version)));
    }

    public static async Task<string> Id(Session run, string dataset, string text) => Ids.IsText(text)
        ? text
        : ((await run.Client.ListDatasetVersionsAsync(dataset, null, run.Cancel)).Versions ?? []).FirstOrDefault(v => v.VersionName == text)?.VersionId
            ?? throw new UsageException($"There is no version '{text}' of this dataset.");
}
