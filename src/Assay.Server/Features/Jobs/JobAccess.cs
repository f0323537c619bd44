using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Jobs;

/// <summary>The long work on datasets is the project owner's to see. Mails are jobs too, but nobody's business here.</summary>
internal static class JobAccess
{
    public static IQueryable<JobEntity> Jobs(this AppDb db, CurrentUser user)
    {
        if (!user.IsOwner)
            throw new Refusal(Errors.MemberNotAllowed);
        var project = user.ProjectKey;
        return db.Set<JobEntity>().AsNoTracking().Where(j => j.ProjectKey == project && j.DatasetKey != null);
    }

    public static async Task<JobEntity> Job(this AppDb db, CurrentUser user, string jobId, CancellationToken cancel) =>
        await db.Jobs(user).SingleOrDefaultAsync(j => j.JobId == jobId, cancel) ?? throw new Refusal(Errors.JobNotFound, jobId);
}
