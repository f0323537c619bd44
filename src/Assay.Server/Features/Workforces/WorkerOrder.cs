using Assay.Server.Http;

namespace Assay.Server.Features.Workforces;

/// <summary>The orders that lists of members come in.</summary>
internal static class WorkerOrder
{
    public static string Parse(string? sortBy) => Rule.OneOf(sortBy, "sort_by", "create_time", "email") ?? "create_time";

    public static IQueryable<WorkerEntity> Sorted(this IQueryable<WorkerEntity> workers, string by, bool descending, Page page)
    {
        var sorted = (by, descending) switch
        {
            ("email", true) => workers.OrderByDescending(w => w.Email),
            ("email", false) => workers.OrderBy(w => w.Email),
            (_, true) => workers.OrderByDescending(w => w.CreateTime),
            (_, false) => workers.OrderBy(w => w.CreateTime),
        };
        return sorted.ThenBy(w => w.WorkforceKey).ThenBy(w => w.WorkerKey).Skip((int)Math.Min(page.Skip, int.MaxValue)).Take(page.Size);
    }
}
