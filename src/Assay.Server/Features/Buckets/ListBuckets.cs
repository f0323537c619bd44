using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Identity;
using Assay.Server.Http;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Buckets;

/// <summary>The buckets that somebody has, and who may use them.</summary>
internal static class ListBuckets
{
    public static async Task<ListBucketsResponse> Handle(AppDb db, CancellationToken cancel, int? offset = null, int? limit = null)
    {
        var page = Page.Of(offset, limit, 100, 1000);
        var all = db.Set<BucketEntity>().AsNoTracking();
        var shown = await all.OrderBy(b => b.Name).Skip((int)Math.Min(page.Skip, int.MaxValue)).Take(page.Size).ToListAsync(cancel);
        return new() { TotalCount = await all.CountAsync(cancel), Buckets = await Describe(db, shown, cancel) };
    }

    public static async Task<IReadOnlyList<Bucket>> Describe(AppDb db, IReadOnlyList<BucketEntity> buckets, CancellationToken cancel)
    {
        var names = buckets.Select(b => b.Name).ToList();
        var users = await (
            from u in db.Set<BucketProjectEntity>()
            join p in db.Set<ProjectEntity>() on u.ProjectKey equals p.Key
            where names.Contains(u.Bucket)
            orderby p.Name
            select new { u.Bucket, p.ProjectId }).ToListAsync(cancel);
        var projects = users.ToLookup(u => u.Bucket, u => u.ProjectId, StringComparer.Ordinal);
        return [.. buckets.Select(b => new Bucket { Name = b.Name, Everyone = b.Everyone, ProjectIds = [.. projects[b.Name]], CreateTime = b.CreateTime })];
    }
}
