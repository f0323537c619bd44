using Assay.Server.Data;
using Assay.Server.Http;
using Assay.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Assay.Server.Features.Buckets;

/// <summary>
/// Which project may name which bucket: the one place that decides it. A bucket nobody has falls to the project that
/// names it first, unless an administrator assigns all of them.
/// </summary>
internal sealed class BucketAccess(IOptions<StorageOptions> options, TimeProvider time)
{
    /// <summary>
    /// Refuses paths in buckets that the project may not use; takes those that are free. Called in the transaction that stores
    /// the paths, so that a bucket is not taken for nothing.
    /// </summary>
    public async Task Use(AppDb db, long projectKey, IEnumerable<string> paths, CancellationToken cancel)
    {
        foreach (var bucket in paths.Select(p => ObjectPath.Parse(p).Bucket).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!await Has(db, projectKey, bucket, cancel) && !(options.Value.ClaimBuckets && await Claim(db, projectKey, bucket, cancel)))
                throw new Refusal(Errors.BucketNotYours, bucket);
        }
    }

    /// <summary>Refuses a path in a bucket of others before anything is looked at there. Takes nothing.</summary>
    public async Task Check(AppDb db, long projectKey, string path, CancellationToken cancel)
    {
        var bucket = ObjectPath.Parse(path).Bucket;
        if (!await Has(db, projectKey, bucket, cancel) && (!options.Value.ClaimBuckets || await db.Set<BucketEntity>().AnyAsync(b => b.Name == bucket, cancel)))
            throw new Refusal(Errors.BucketNotYours, bucket);
    }

    private static Task<bool> Has(AppDb db, long projectKey, string bucket, CancellationToken cancel) => db.Set<BucketEntity>().AnyAsync(
        b => b.Name == bucket && (b.Everyone || db.Set<BucketProjectEntity>().Any(p => p.Bucket == bucket && p.ProjectKey == projectKey)), cancel);

    /// <summary>Of several who want it at once, one gets it.</summary>
    private async Task<bool> Claim(AppDb db, long projectKey, string bucket, CancellationToken cancel)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        if (await new SqlBatch(db).Add($"INSERT INTO buckets (name, everyone, create_time) VALUES ({bucket}, {false}, {now}) ON CONFLICT DO NOTHING").Execute(cancel) == 0)
            return await Has(db, projectKey, bucket, cancel);
        await new SqlBatch(db).Add($"INSERT INTO bucket_projects (bucket, project_key) VALUES ({bucket}, {projectKey})").Execute(cancel);
        return true;
    }
}
