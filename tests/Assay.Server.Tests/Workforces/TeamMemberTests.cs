using System.Net;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Workforces;

public abstract class TeamMemberTests(AssayHost host)
{
    [Fact]
    public async Task A_new_member_gets_an_account_and_an_invitation_by_mail()
    {
        var (project, team) = await NewTeam();
        var normalized = TestProject.NewEmail("nora");
        var email = normalized.ToUpperInvariant();
        var answer = await project.Send(HttpMethod.Post, $"/v2/{{project_id}}/workforces/{team}/workers", $$"""{"emails":" {{email}} ","description":"","role":"2"}""");
        (answer.Status, answer.Body).ShouldBe((HttpStatusCode.Created, "{}"));

        var worker = (await project.Owner.ListWorkersAsync(team)).Workers!.Single();
        (worker.Email, worker.Role, worker.WorkforceId).ShouldBe((normalized, WorkerRole.Manager, team));
        worker.WorkerId!.Length.ShouldBe(32);
        (await project.Owner.DescWorkforceAsync(team)).WorkerCount.ShouldBe(1);

        var mail = await host.MailTo(normalized);
        mail.TextBody!.ShouldContain("/invite/");
        mail.TextBody!.ShouldContain(host.Address.ToString());
        await Eventually.Is(async () => (await project.Owner.DescWorkerAsync(team, worker.WorkerId)).Status == WorkerStatus.Invited);
    }

    [Fact]
    public async Task The_invitation_is_in_the_language_of_the_request()
    {
        var (project, team) = await NewTeam();
        var email = TestProject.NewEmail("zh");
        await project.Send(HttpMethod.Post, $"/v2/{{project_id}}/workforces/{team}/workers", $$"""{"emails":["{{email}}"],"role":0}""", ("X-Language", "zh-cn"));
        (await host.MailTo(email)).Subject!.ShouldContain("邀请");
    }

    [Fact]
    public async Task The_same_person_is_the_same_worker_in_every_team()
    {
        var (project, first) = await NewTeam();
        var second = (await project.Owner.CreateWorkforceAsync(new() { WorkforceName = "second" })).WorkforceId!;
        var email = TestProject.NewEmail("both");
        await Add(project, first, email);
        await Add(project, second, email.ToUpperInvariant(), WorkerRole.Reviewer);
        var ids = new[] { first, second }.Select(async t => (await project.Owner.ListWorkersAsync(t)).Workers!.Single().WorkerId!);
        (await Task.WhenAll(ids)).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task An_address_is_once_in_a_team()
    {
        var (project, team) = await NewTeam();
        var email = TestProject.NewEmail("twice");
        await Add(project, team, email);
        await Eventually.Refused(() => Add(project, team, email.ToUpperInvariant()), "4605");
        (await project.Owner.ListWorkersAsync(team)).TotalNumber.ShouldBe(1);
    }

    [Fact]
    public async Task A_team_has_one_manager()
    {
        var (project, team) = await NewTeam();
        await Add(project, team, TestProject.NewEmail("m1"), WorkerRole.Manager);
        await Eventually.Refused(() => Add(project, team, TestProject.NewEmail("m2"), WorkerRole.Manager), "4617");
        await Add(project, team, TestProject.NewEmail("l"));
        var labeler = (await project.Owner.ListAllWorkersAsync()).Workers!.Single();
        await Eventually.Refused(() => project.Owner.UpdateWorkerAsync(team, labeler.WorkerId!, new() { Role = WorkerRole.Manager }), "4617");

        var manager = (await project.Owner.ListAllWorkersAsync(new() { Role = WorkerRole.Manager })).Workers!.Single();
        await project.Owner.UpdateWorkerAsync(team, manager.WorkerId!, new() { Role = WorkerRole.Manager, Description = "still" });
        await project.Owner.UpdateWorkerAsync(team, manager.WorkerId!, new() { Role = WorkerRole.Reviewer });
        await project.Owner.UpdateWorkerAsync(team, labeler.WorkerId!, new() { Role = WorkerRole.Manager });
        (await project.Owner.DescWorkerAsync(team, labeler.WorkerId!)).Role.ShouldBe(WorkerRole.Manager);
    }

    [Fact]
    public async Task A_team_has_a_hundred_members_at_most()
    {
        var (project, team) = await NewTeam();
        for (var n = 0; n < 96; n++)
            await Add(project, team, TestProject.NewEmail($"n{n}"));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            try
            {
                await Add(project, team, TestProject.NewEmail("late"));
                return "";
            }
            catch (AssayException e)
            {
                return e.ErrorCode!;
            }
        }));
        outcomes.Count(o => o.Length == 0).ShouldBe(4);
        outcomes.Count(o => o == "ModelArts.0118").ShouldBe(4);
        var page = await project.Owner.ListWorkersAsync(team, new() { Limit = 100, SortBy = "email", Order = "asc" });
        page.TotalNumber.ShouldBe(100);
        page.Workers!.Select(w => w.Email!).ShouldBe(page.Workers!.Select(w => w.Email!).Order(StringComparer.Ordinal));
        (await project.Owner.ListWorkersAsync(team, new() { Limit = 30, Offset = 3 })).Workers!.Count.ShouldBe(10);
    }

    [Fact]
    public async Task Members_of_all_teams_are_listed_by_role_labelers_by_default()
    {
        var (project, first) = await NewTeam();
        var second = (await project.Owner.CreateWorkforceAsync(new() { WorkforceName = "second" })).WorkforceId!;
        await Add(project, first, TestProject.NewEmail("a"), WorkerRole.Reviewer);
        await Add(project, second, TestProject.NewEmail("b"), WorkerRole.Reviewer);
        await Add(project, second, TestProject.NewEmail("c"), WorkerRole.Labeler);
        (await project.Owner.ListAllWorkersAsync()).Workers!.Single().Role.ShouldBe(WorkerRole.Labeler);
        var reviewers = await project.Owner.ListAllWorkersAsync(new() { Role = WorkerRole.Reviewer, SortBy = "email", Order = "asc" });
        reviewers.TotalNumber.ShouldBe(2);
        reviewers.Workers!.Select(w => w.WorkforceId!).ShouldBe([first, second]);
        (await project.Send(HttpMethod.Get, "/v2/{project_id}/workforces/workers?role=3")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await project.Send(HttpMethod.Get, "/v2/{project_id}/workforces/workers?sort_by=role")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Removing_members_in_a_batch_tells_how_each_went()
    {
        var (project, team) = await NewTeam();
        await Add(project, team, TestProject.NewEmail("x"));
        await Add(project, team, TestProject.NewEmail("y"));
        var ids = (await project.Owner.ListWorkersAsync(team)).Workers!.Select(w => w.WorkerId!).ToArray();
        var answer = await project.Owner.BatchDeleteWorkersAsync(team, new() { Workers = [ids[1], "nobody", ids[0], ids[1]] });
        answer.Success.ShouldBe(false);
        answer.Results!.Select(r => r.Success).ShouldBe([true, false, true, false]);
        answer.Results![1].ErrorCode.ShouldBe("ModelArts.4604");
        answer.Results![1].ErrorMsg.ShouldEndWith("[nobody]");
        answer.Results![3].ErrorMsg.ShouldEndWith($"[{ids[1]}]");
        (await project.Owner.ListWorkersAsync(team)).TotalNumber.ShouldBe(0);
    }

    [Theory]
    [InlineData("""{"role":0}""")]
    [InlineData("""{"emails":"","role":0}""")]
    [InlineData("""{"emails":"nobody","role":0}""")]
    [InlineData("""{"emails":"a@b@c","role":0}""")]
    [InlineData("""{"emails":"a b@c.example","role":0}""")]
    [InlineData("""{"emails":"<a@c.example>","role":0}""")]
    [InlineData("""{"emails":"a@c.example\u0000","role":0}""")]
    [InlineData("""{"emails":"a@c.example\r\nBcc: x@y.example","role":0}""")]
    [InlineData("""{"emails":["a@c.example","b@c.example"],"role":0}""")]
    [InlineData("""{"emails":"a@c.example"}""")]
    [InlineData("""{"emails":"a@c.example","role":3}""")]
    [InlineData("""{"emails":"a@c.example","role":9}""")]
    [InlineData("""{"emails":"a@c.example","role":"labeler"}""")]
    [InlineData("""{"emails":"a@c.example","role":0,"description":"a&b"}""")]
    public async Task A_malformed_member_is_refused(string body)
    {
        var (project, team) = await NewTeam();
        var answer = await project.Send(HttpMethod.Post, $"/v2/{{project_id}}/workforces/{team}/workers", body);
        answer.Status.ShouldBe(HttpStatusCode.BadRequest, answer.Body);
        (await project.Owner.ListWorkersAsync(team)).TotalNumber.ShouldBe(0);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"workers":[]}""")]
    [InlineData("""{"workers":"x"}""")]
    [InlineData("""{"workers":[null]}""")]
    [InlineData("""{"workers":["\u0000"]}""")]
    public async Task A_malformed_batch_is_refused(string body)
    {
        var (project, team) = await NewTeam();
        var answer = await project.Send(HttpMethod.Post, $"/v2/{{project_id}}/workforces/{team}/workers/batch-delete", body);
        answer.Status.ShouldBe(HttpStatusCode.BadRequest, answer.Body);
    }

    [Fact]
    public async Task A_member_who_does_not_exist_is_not_found()
    {
        var (project, team) = await NewTeam();
        var nobody = new string('0', 32);
        (await Eventually.Refused(() => project.Owner.DescWorkerAsync(team, nobody), "4604")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Eventually.Refused(() => project.Owner.UpdateWorkerAsync(team, nobody, new() { Description = "x" }), "4604");
        await Eventually.Refused(() => project.Owner.DeleteWorkerAsync(team, nobody), "4604");
    }

    [Fact]
    public async Task The_role_of_owner_is_for_owners()
    {
        var (project, team) = await NewTeam();
        await Add(project, team, TestProject.NewEmail("l"));
        var worker = (await project.Owner.ListWorkersAsync(team)).Workers!.Single();
        await Eventually.Refused(() => project.Owner.UpdateWorkerAsync(team, worker.WorkerId!, new() { Role = WorkerRole.Owner }), "0104");
    }

    private async Task<(TestProject Project, string Team)> NewTeam()
    {
        var project = await host.NewProject();
        return (project, (await project.Owner.CreateWorkforceAsync(new() { WorkforceName = "team" })).WorkforceId!);
    }

    private static Task Add(TestProject project, string team, string email, WorkerRole role = WorkerRole.Labeler) =>
        project.Owner.CreateWorkerAsync(team, new() { Emails = email, Role = role });
}

public sealed class TeamMemberTestsOnSqlite(SqliteHost host) : TeamMemberTests(host);

public sealed class TeamMemberTestsOnPostgres(PostgresHost host) : TeamMemberTests(host);
