using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Datasets;

/// <summary>The time after its creation in which the server looks for a dataset's samples.</summary>
internal static class DatasetScan
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>The dataset once its samples are found.</summary>
    public static async Task<DescDatasetResponse> Wait(Invocation run, AssayClient client, string datasetId)
    {
        while (true)
        {
            var dataset = await client.DescDatasetAsync(datasetId, null, run.Cancel);
            if (dataset.Status == DatasetStatus.Normal)
                return dataset;
            if (dataset.Status == DatasetStatus.Abnormal)
                throw new PartlyRefusedException($"The samples of {datasetId} could not be read; the dataset is abnormal. {dataset.Problems}".TrimEnd());
            await Task.Delay(Pause, run.Terminal.Time, run.Cancel);
        }
    }
}
