using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Identity;
using Assay.Server.Http;
using Assay.Server.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Buckets;

/// <summary>Says who may use a bucket: these projects, or every one. Datasets that are there keep their files.</summary>
internal static class SetBucket
{
    private const int MaxProjects = 1000;

    public static async Task<Bucket> Handle([FromRoute(Name = "bucket")] string name, SetBucketRequest body, AppDb reader, Writer writer, TimeProvider time, CancellationToken cancel)
    {
        if (!ObjectPath.TryParse($"/{name}/", out var path, out var why) || path.Bucket != name)
            throw new Refusal(why ?? Errors.BadStoragePath, name);
        var ids = (body.ProjectIds ?? []).Distinct(StringComparer.Ordinal).ToList();
        if (ids.Count > MaxProjects)
            throw new Refusal(Errors.BadValue, "project_ids", new Phrase($"at most {MaxProjects} at once", $"一次最多 {MaxProjects} 个"));
        if (ids.Count == 0 && body.Everyone != true)
            throw new Refusal(Errors.BadValue, "project_ids", new Phrase("name the projects that may use the bucket, or set everyone", "请指定可使用该桶的项目，或设置 everyone"));
        await writer.Run(async (db, c) =>
        {
            var projects = await db.Set<ProjectEntity>().Where(p => ids.Contains(p.ProjectId)).ToDictionaryAsync(p => p.ProjectId, p => p.Key, c);
            if (ids.Find(id => !projects.ContainsKey(id)) is { } unknown)
                throw new Refusal(Errors.ProjectUnknown, unknown);
            var bucket = await db.Set<BucketEntity>().SingleOrDefaultAsync(b => b.Name == name, c);
            if (bucket is null)
                db.Add(bucket = new() { Name = name, CreateTime = time.GetUtcNow().ToUnixTimeMilliseconds() });
            bucket.Everyone = body.Everyone ?? false;
            await db.Set<BucketProjectEntity>().Where(p => p.Bucket == name).ExecuteDeleteAsync(c);
            db.AddRange(projects.Values.Select(key => new BucketProjectEntity { Bucket = name, ProjectKey = key }));
            await db.SaveChangesAsync(c);
        }, cancel);
        var stored = await reader.Set<BucketEntity>().AsNoTracking().SingleOrDefaultAsync(b => b.Name == name, cancel) ?? throw new Refusal(Errors.BucketUnknown, name);
        return (await ListBuckets.Describe(reader, [stored], cancel))[0];
    }
}
