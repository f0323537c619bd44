using System.CommandLine;
using Assay.Cli.Arguments;
using Assay.Cli.Running;

namespace Assay.Cli.Tasks;

/// <summary><c>assay tasks review</c></summary>
internal static class ReviewItems
{
    public static Command Command()
    {
        var task = new TaskArguments();
        var input = new CommentInput();
        return input.On(task.On(new("review", "Passes labeled items on to acceptance, or sends them back."))).Runs(async run =>
        {
            var (datasetId, taskId) = await task.Read(run);
            var count = 0;
            foreach (var batch in await input.Read(run))
            {
                await run.Client.ReviewSamplesAsync(datasetId, taskId, new() { Comments = batch }, run.Cancel);
                count += batch.Length;
            }

            run.Output.Done(null, null, $"Reviewed {count} samples.");
        });
    }
}
