using System.Net;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Identity.Projects;
using Assay.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Server.Tests.Identity;

public abstract class ProjectAdminTests(AssayHost host)
{
    /// <summary>Tables that belong to the installation, not to a project.</summary>
    private static readonly string[] Shared = ["buckets", "users", "access_keys", "data_protection_keys", "installation_settings", "projects"];

    [Fact]
    public async Task Projects_are_created_listed_and_deleted_with_all_they_hold()
    {
        var admin = await host.Admin();
        var name = "p-" + Guid.NewGuid().ToString("N");
        var project = await admin.CreateProjectAsync(new() { Name = name, Description = "about" });
        (project.Name, project.Description, project.ProjectId!.Length).ShouldBe((name, "about", 32));
        (await admin.ListProjectsAsync(new() { Name = name })).Projects!.Single().ShouldBe(project);
        await Eventually.Refused(() => admin.CreateProjectAsync(new() { Name = name }), "0104");

        var kept = await host.NewProject();
        await kept.Owner.CreateWorkforceAsync(new() { WorkforceName = "kept" });
        var mine = await AssayClient.ConnectAsync(host.NewHttpClient(), "admin", host.AdminPassword, name);
        var team = (await mine.CreateWorkforceAsync(new() { WorkforceName = "gone" })).WorkforceId!;
        await mine.CreateWorkerAsync(team, new() { Emails = TestProject.NewEmail("gone"), Role = WorkerRole.Labeler });

        await admin.DeleteProjectAsync(project.ProjectId);
        (await admin.ListProjectsAsync(new() { Name = name })).TotalCount.ShouldBe(0);
        (await Eventually.Refused(() => mine.ListWorkforcesAsync(), "0207")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Eventually.Refused(() => admin.DeleteProjectAsync(project.ProjectId), "0210")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Eventually.Refused(() => admin.ListProjectMembersAsync(project.ProjectId), "0210");
        (await kept.Owner.ListWorkforcesAsync()).TotalNumber.ShouldBe(1);
    }

    [Fact]
    public void Every_table_is_of_a_project_of_a_dataset_or_of_the_installation()
    {
        using var db = host.Services.GetRequiredService<Func<AppDb>>()();
        var deleted = DeleteProject.Deletions(db.Model).Select(sql => sql.Split(' ')[2]).ToHashSet(StringComparer.Ordinal);
        db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Where(t => !deleted.Contains(t)).Order().ShouldBe(Shared.Order());
    }

    [Fact]
    public async Task Members_are_set_listed_and_removed()
    {
        var admin = await host.Admin();
        var project = await host.NewProject();
        var (user, _) = await project.NewUser(role: null);
        var member = await admin.SetProjectMemberAsync(project.ProjectId, user.UserId!, new() { Role = "OWNER" });
        (member.UserId, member.Email, member.Role).ShouldBe((user.UserId, user.Email, "owner"));
        (await admin.SetProjectMemberAsync(project.ProjectId, user.UserId!, new() { Role = ProjectRole.Member })).Role.ShouldBe("member");
        var members = await admin.ListProjectMembersAsync(project.ProjectId);
        members.TotalCount.ShouldBe(2);
        members.Members!.Single(m => m.UserId == user.UserId).Role.ShouldBe("member");
        await admin.RemoveProjectMemberAsync(project.ProjectId, user.UserId!);
        await Eventually.Refused(() => admin.RemoveProjectMemberAsync(project.ProjectId, user.UserId!), "0422");
        await Eventually.Refused(() => admin.SetProjectMemberAsync(project.ProjectId, "nobody", new() { Role = "owner" }), "0422");
        await Eventually.Refused(() => admin.SetProjectMemberAsync("nowhere", user.UserId!, new() { Role = "owner" }), "0210");
    }

    [Fact]
    public async Task Administration_takes_an_administrator()
    {
        var project = await host.NewProject();
        var owner = project.Owner;
        Func<Task>[] operations =
        [
            () => owner.ListUsersAsync(), () => owner.CreateUserAsync(new() { Email = "x@y.example" }), () => owner.DescUserAsync("x"),
            () => owner.UpdateUserAsync("x", new()), () => owner.DeleteUserAsync("x"), () => owner.IssueUserTokenAsync("x", new()),
            () => owner.ListAccessKeysAsync("x"), () => owner.CreateAccessKeyAsync("x", new()), () => owner.DeleteAccessKeyAsync("x"),
            () => owner.ListProjectsAsync(), () => owner.CreateProjectAsync(new() { Name = "x" }), () => owner.DeleteProjectAsync(project.ProjectId),
            () => owner.ListProjectMembersAsync(project.ProjectId), () => owner.SetProjectMemberAsync(project.ProjectId, "x", new() { Role = "owner" }),
            () => owner.RemoveProjectMemberAsync(project.ProjectId, "x"),
        ];
        foreach (var operation in operations)
            (await Eventually.Refused(operation, "0108")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}

public sealed class ProjectAdminTestsOnSqlite(SqliteHost host) : ProjectAdminTests(host);

public sealed class ProjectAdminTestsOnPostgres(PostgresHost host) : ProjectAdminTests(host);
