using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Datasets;

/// <summary>The time after its creation in which the server looks for a dataset's samples.</summary>
internal static class DatasetScan
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task Wait(Invocation run, AssayClient client, string datasetId)
    {
        while ((await client.DescDatasetAsync(datasetId, null, run.Cancel)).Status is { } status and not DatasetStatus.Normal)
        {
            if (status == DatasetStatus.Abnormal)
                throw new PartlyRefusedException($"The samples of {datasetId} could not be read; the dataset is abnormal.");
            await Task.Delay(Pause, run.Terminal.Time, run.Cancel);
        }
    }
}
