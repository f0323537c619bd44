using System.CommandLine;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Arguments;

/// <summary>A dataset by id or name. What has the form of an id is taken for one.</summary>
internal sealed class DatasetArgument
{
    private readonly Argument<string> _text = new("dataset") { Description = "Id or name of the dataset." };

    public Argument<string> Argument => _text;

    public async Task<string> Id(Session run)
    {
        var text = run.Find(_text) ?? throw new UsageException("Name the dataset.");
        if (Ids.IsText(text))
            return text;
        // The search finds names that contain the text; only the name itself is meant.
        for (var page = 0; ; page++)
        {
            var found = (await run.Client.ListDatasetsAsync(new() { SearchContent = text, Offset = page, Limit = 100 }, run.Cancel)).Datasets ?? [];
            if (found.FirstOrDefault(d => d.DatasetName == text)?.DatasetId is { } id)
                return id;
            if (found.Count < 100)
                throw new UsageException($"There is no dataset '{text}'.");
        }
    }

    public async Task<DescDatasetResponse> Describe(Session run) => await run.Client.DescDatasetAsync(await Id(run), null, run.Cancel);
}
