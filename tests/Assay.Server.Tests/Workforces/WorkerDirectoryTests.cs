using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Identity;
using Assay.Server.Features.Workforces;
using Assay.Server.Http;
using Assay.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Server.Tests.Workforces;

public abstract class WorkerDirectoryTests(AssayHost host)
{
    [Fact]
    public async Task A_team_stands_for_its_members_and_a_member_for_themselves()
    {
        var (project, first, second) = await TwoTeams();
        var a = await Add(project, first, "a", WorkerRole.Labeler);
        var b = await Add(project, first, "b", WorkerRole.Reviewer);
        await project.Owner.CreateWorkerAsync(second, new() { Emails = a.Email, Role = WorkerRole.Labeler });

        (await Resolve(project, new WorkforceConfig { WorkforceId = first })).ShouldBe([a.Email!, b.Email!]);
        (await Resolve(project, new WorkforceConfig { WorkforceName = "first" })).ShouldBe([a.Email!, b.Email!]);
        (await Resolve(project, new WorkforceConfig { WorkforceId = first, Workers = [new() { Email = b.Email!.ToUpperInvariant() }] })).ShouldBe([b.Email!]);
        (await Resolve(project, new WorkforceConfig { WorkforceId = first, Workers = [new() { WorkerId = a.WorkerId }, new() { WorkerId = a.WorkerId }] })).ShouldBe([a.Email!]);
        // In both teams: counted once, in the first, unless nobody could say as what.
        (await Resolve(project, new WorkforceConfig { WorkforceId = second }, new() { WorkforceId = first })).ShouldBe([a.Email!, b.Email!]);
        (await Resolve(project)).ShouldBeEmpty();
        await project.Owner.UpdateWorkerAsync(second, a.WorkerId!, new() { Role = WorkerRole.Manager });
        await Should.ThrowAsync<Refusal>(() => Resolve(project, new WorkforceConfig { WorkforceId = second }, new WorkforceConfig { WorkforceId = first }));
    }

    [Fact]
    public async Task What_is_not_there_is_refused_with_its_code()
    {
        var (project, first, second) = await TwoTeams();
        var a = await Add(project, first, "a", WorkerRole.Labeler);
        await Refused(project, Errors.WorkforceUnknown, new() { WorkforceId = "nowhere" });
        await Refused(project, Errors.WorkforceUnknown, new() { WorkforceName = "nowhere" });
        await Refused(project, Errors.BadValue, new());
        await Refused(project, Errors.BadValue, new() { WorkforceId = first, Workers = [new()] });
        await Refused(project, Errors.WorkerUnknown, new() { WorkforceId = second, Workers = [new() { Email = a.Email }] });
        await Refused(project, Errors.WorkerUnknown, new() { WorkforceId = first, Workers = [new() { WorkerId = a.WorkerId, Email = "other@example.com" }] });
    }

    [Fact]
    public async Task A_manager_is_found_by_address_or_id()
    {
        var (project, first, _) = await TwoTeams();
        var manager = await Add(project, first, "m", WorkerRole.Manager);
        var labeler = await Add(project, first, "l", WorkerRole.Labeler);
        var (db, key) = await Open(project);
        await using var _ = db;
        foreach (var name in new[] { manager.WorkerId!, manager.Email!, manager.Email!.ToUpperInvariant() })
            (await db.Manager(key, name, CancellationToken.None)).WorkerId.ShouldBe(manager.WorkerId);
        (await Should.ThrowAsync<Refusal>(() => db.Manager(key, labeler.Email!, CancellationToken.None))).Error.ShouldBe(Errors.WorkerUnknown);
    }

    private async Task<string[]> Resolve(TestProject project, params WorkforceConfig[] teams)
    {
        var (db, key) = await Open(project);
        await using (db)
            return [.. (await db.Resolve(key, new() { Workforces = teams }, CancellationToken.None)).Select(w => w.Email)];
    }

    private async Task Refused(TestProject project, Error error, WorkforceConfig team) =>
        (await Should.ThrowAsync<Refusal>(() => Resolve(project, team))).Error.ShouldBe(error);

    private async Task<(AppDb Db, long ProjectKey)> Open(TestProject project)
    {
        var db = host.Services.GetRequiredService<Func<AppDb>>()();
        return (db, (await db.Set<ProjectEntity>().SingleAsync(p => p.ProjectId == project.ProjectId)).Key);
    }

    private async Task<(TestProject Project, string First, string Second)> TwoTeams()
    {
        var project = await host.NewProject();
        var first = (await project.Owner.CreateWorkforceAsync(new() { WorkforceName = "first" })).WorkforceId!;
        return (project, first, (await project.Owner.CreateWorkforceAsync(new() { WorkforceName = "second" })).WorkforceId!);
    }

    private static async Task<Worker> Add(TestProject project, string team, string name, WorkerRole role)
    {
        var email = TestProject.NewEmail(name);
        await project.Owner.CreateWorkerAsync(team, new() { Emails = email, Role = role });
        return (await project.Owner.ListWorkersAsync(team, new() { Limit = 100 })).Workers!.Single(w => w.Email == email);
    }
}

public sealed class WorkerDirectoryTestsOnSqlite(SqliteHost host) : WorkerDirectoryTests(host);

public sealed class WorkerDirectoryTestsOnPostgres(PostgresHost host) : WorkerDirectoryTests(host);
