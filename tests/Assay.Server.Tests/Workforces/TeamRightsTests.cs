using System.Net;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Workforces;

public abstract class TeamRightsTests(AssayHost host)
{
    [Fact]
    public async Task Members_see_their_own_teams_alone()
    {
        var (project, mine, other) = await TwoTeams();
        var member = await Join(project, mine, WorkerRole.Labeler);
        (await member.ListWorkforcesAsync()).Workforces!.Single().WorkforceId.ShouldBe(mine);
        (await member.DescWorkforceAsync(mine)).WorkerCount.ShouldBe(1);
        (await member.ListWorkersAsync(mine)).TotalNumber.ShouldBe(1);
        (await Eventually.Refused(() => member.DescWorkforceAsync(other), "4601")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Eventually.Refused(() => member.ListWorkersAsync(other), "4601");
        await Join(project, other, WorkerRole.Labeler);
        (await member.ListAllWorkersAsync()).TotalNumber.ShouldBe(1);
    }

    [Theory]
    [InlineData(WorkerRole.Labeler)]
    [InlineData(WorkerRole.Reviewer)]
    public async Task Members_change_nothing_in_their_team(WorkerRole role)
    {
        var (project, mine, other) = await TwoTeams();
        var member = await Join(project, mine, role);
        var self = (await member.ListWorkersAsync(mine)).Workers!.Single().WorkerId!;
        Func<Task>[] changes =
        [
            () => member.CreateWorkforceAsync(new() { WorkforceName = "new" }),
            () => member.UpdateWorkforceAsync(mine, new() { Description = "x" }),
            () => member.DeleteWorkforceAsync(mine),
            () => member.CreateWorkerAsync(mine, new() { Emails = TestProject.NewEmail("n"), Role = WorkerRole.Labeler }),
            () => member.UpdateWorkerAsync(mine, self, new() { Role = WorkerRole.Manager }),
            () => member.DeleteWorkerAsync(mine, self),
            () => member.BatchDeleteWorkersAsync(mine, new() { Workers = [self] }),
        ];
        foreach (var change in changes)
            (await Eventually.Refused(change, "4600")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await Eventually.Refused(() => member.UpdateWorkforceAsync(other, new() { Description = "x" }), "4601");
    }

    [Fact]
    public async Task A_manager_describes_the_team_and_its_members_but_does_not_say_who_is_in_it()
    {
        var (project, team, _) = await TwoTeams();
        var manager = await Join(project, team, WorkerRole.Manager);
        await Join(project, team, WorkerRole.Labeler);
        await manager.UpdateWorkforceAsync(team, new() { Description = "by the manager" });
        (await project.Owner.DescWorkforceAsync(team)).Description.ShouldBe("by the manager");

        var workers = (await manager.ListWorkersAsync(team)).Workers!;
        var labeler = workers.Single(w => w.Role == WorkerRole.Labeler).WorkerId!;
        var self = workers.Single(w => w.Role == WorkerRole.Manager).WorkerId!;
        await manager.UpdateWorkerAsync(team, labeler, new() { Role = WorkerRole.Reviewer, Description = "promoted" });
        (await manager.DescWorkerAsync(team, labeler)).Role.ShouldBe(WorkerRole.Reviewer);

        await Eventually.Refused(() => manager.UpdateWorkerAsync(team, self, new() { Role = WorkerRole.Labeler }), "4600");
        await Eventually.Refused(() => manager.CreateWorkerAsync(team, new() { Emails = TestProject.NewEmail("n"), Role = WorkerRole.Labeler }), "4600");
        await Eventually.Refused(() => manager.DeleteWorkerAsync(team, labeler), "4600");
        await Eventually.Refused(() => manager.DeleteWorkforceAsync(team), "4600");
    }

    [Fact]
    public async Task Who_leaves_the_last_team_loses_access_to_the_project()
    {
        var (project, team, _) = await TwoTeams();
        var member = await Join(project, team, WorkerRole.Labeler);
        var self = (await member.ListWorkersAsync(team)).Workers!.Single().WorkerId!;
        await project.Owner.DeleteWorkerAsync(team, self);
        (await Eventually.Refused(() => member.DescWorkforceAsync(team), "0203")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Nobody_removes_themselves()
    {
        var (project, team, _) = await TwoTeams();
        var me = (await project.Owner.ListKeystoneUsersAsync()).Users!.Single().Name!;
        await project.Owner.CreateWorkerAsync(team, new() { Emails = me, Role = WorkerRole.Manager });
        var self = (await project.Owner.ListWorkersAsync(team)).Workers!.Single().WorkerId!;
        await Eventually.Refused(() => project.Owner.DeleteWorkerAsync(team, self), "4618");
        (await project.Owner.BatchDeleteWorkersAsync(team, new() { Workers = [self] })).Results!.Single().ErrorCode.ShouldBe("ModelArts.4618");
        await project.Owner.UpdateWorkerAsync(team, self, new() { Role = WorkerRole.Owner });
    }

    private static async Task<AssayClient> Join(TestProject project, string team, WorkerRole role)
    {
        var email = TestProject.NewEmail(role.ToString());
        var member = await project.Member(email);
        await project.Owner.CreateWorkerAsync(team, new() { Emails = email, Role = role });
        return member;
    }

    private async Task<(TestProject Project, string Mine, string Other)> TwoTeams()
    {
        var project = await host.NewProject();
        var mine = (await project.Owner.CreateWorkforceAsync(new() { WorkforceName = "mine" })).WorkforceId!;
        return (project, mine, (await project.Owner.CreateWorkforceAsync(new() { WorkforceName = "other" })).WorkforceId!);
    }
}

public sealed class TeamRightsTestsOnSqlite(SqliteHost host) : TeamRightsTests(host);

public sealed class TeamRightsTestsOnPostgres(PostgresHost host) : TeamRightsTests(host);
