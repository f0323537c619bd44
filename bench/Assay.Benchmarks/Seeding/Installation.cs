using Assay.Benchmarks.Hosting;
using Assay.Server.Data;
using Assay.Server.Features.Identity;
using Microsoft.EntityFrameworkCore;

namespace Assay.Benchmarks.Seeding;

/// <summary>What the server's first start left behind: the project, and a token of its owner.</summary>
internal sealed record Installation(ProjectEntity Project, string OwnerToken)
{
    public string ProjectId => Project.ProjectId;

    public static async Task<Installation> Find(BenchDatabase database)
    {
        await using var db = database.NewDb();
        var project = await db.Set<ProjectEntity>().AsNoTracking().SingleAsync();
        var admin = await db.Set<UserEntity>().AsNoTracking().SingleAsync(u => u.IsAdmin);
        return new(project, await NewToken(database, admin.Key, project.Key));
    }

    public static async Task<string> NewToken(BenchDatabase database, long userKey, long projectKey) =>
        (await new Tokens(database.Writer, TimeProvider.System).Issue(userKey, projectKey, domainScope: false, default)).Token;
}
