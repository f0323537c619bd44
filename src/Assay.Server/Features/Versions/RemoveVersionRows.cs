using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Versions.Snapshots;
using Assay.Server.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Versions;

/// <summary>Removes what a deleted version, or one that could not be published, left behind in the database.</summary>
internal sealed class RemoveVersionRows : IJobHandler
{
    public string Kind => DatasetJobs.RemoveVersion;

    public async Task Run(JobRun run, CancellationToken cancel)
    {
        var (dataset, version) = (run.Job.DatasetKey!.Value, run.Arguments<Arguments>().VersionKey);
        await DropSnapshot.Run(run, dataset, version, cancel);
        await run.Complete(null, (db, c) => db.Set<VersionEntity>().Where(v => v.DatasetKey == dataset && v.Key == version && v.Status == VersionStatus.Deleting).ExecuteDeleteAsync(c), cancel);
    }

    internal sealed record Arguments(long VersionKey);
}
