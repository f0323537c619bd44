using System.Globalization;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Versions.Publishing;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Versions;

/// <summary>Puts a version and the job that publishes it into the database, in the caller's transaction.</summary>
internal static class NewVersion
{
    /// <param name="db">The transaction.</param>
    /// <param name="seen">The dataset, as it was when the request was checked.</param>
    /// <param name="version">Without name it gets the next number for one.</param>
    /// <param name="queue">Where the job goes; wake it after the commit.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task Add(AppDb db, DatasetEntity seen, VersionEntity version, JobQueue queue, CancellationToken cancel)
    {
        await DatasetJobs.Begin(db, seen, DatasetJobs.Publish, cancel);
        var dataset = await db.Set<DatasetEntity>().SingleAsync(d => d.ProjectKey == seen.ProjectKey && d.Key == seen.Key, cancel);
        var others = db.Set<VersionEntity>().Where(v => v.DatasetKey == dataset.Key);
        if (version.Name.Length == 0)
            version.Name = await NextName(dataset, others, cancel);
        else if (await others.AnyAsync(v => v.Name == version.Name, cancel))
            throw new Refusal(Errors.VersionNameTaken, version.Name);
        dataset.NextVersionNum++;
        version.Folder = $"{dataset.InnerPath()}annotation/{version.Name}/";
        version.PreviousKey = await others.Where(v => v.Status == VersionStatus.Normal).MaxAsync(v => (long?)v.Key, cancel);
        db.Add(version);
        queue.Add(db, dataset.ProjectKey, dataset.Key, DatasetJobs.Publish, new PublishVersion.Arguments(version.Key));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>V001, V002 and so on; a name that somebody chose already is passed over.</summary>
    private static async Task<string> NextName(DatasetEntity dataset, IQueryable<VersionEntity> versions, CancellationToken cancel)
    {
        while (true)
        {
            var name = "V" + dataset.NextVersionNum.ToString("D3", CultureInfo.InvariantCulture);
            if (!await versions.AnyAsync(v => v.Name == name, cancel))
                return name;
            dataset.NextVersionNum++;
        }
    }
}
