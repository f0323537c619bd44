using System.Net;
using Assay.Client;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Workforces;

public abstract class TeamTests(AssayHost host)
{
    [Fact]
    public async Task A_team_is_created_read_changed_and_deleted()
    {
        var owner = (await host.NewProject()).Owner;
        var id = (await owner.CreateWorkforceAsync(new() { WorkforceName = "team-123", Description = "my team" })).WorkforceId!;
        id.Length.ShouldBe(19);

        var team = await owner.DescWorkforceAsync(id);
        (team.WorkforceId, team.WorkforceName, team.Description, team.WorkerCount, team.WorkspaceId).ShouldBe((id, "team-123", "my team", 0, "0"));
        team.UpdateTime.ShouldBe(team.CreateTime);

        await owner.UpdateWorkforceAsync(id, new() { WorkforceName = "renamed" });
        team = await owner.DescWorkforceAsync(id);
        (team.WorkforceName, team.Description).ShouldBe(("renamed", "my team"));
        await owner.UpdateWorkforceAsync(id, new() { Description = "" });
        (await owner.DescWorkforceAsync(id)).Description.ShouldBe("");

        await owner.DeleteWorkforceAsync(id);
        (await Eventually.Refused(() => owner.DescWorkforceAsync(id), "4601")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await Eventually.Refused(() => owner.DeleteWorkforceAsync(id), "4601");
        await Eventually.Refused(() => owner.UpdateWorkforceAsync(id, new()), "4601");
    }

    [Fact]
    public async Task Teams_are_listed_by_page_in_the_order_asked_for()
    {
        var owner = (await host.NewProject()).Owner;
        foreach (var name in new[] { "b_1", "a", "C%x".Replace('%', '-'), "B-2" })
            await owner.CreateWorkforceAsync(new() { WorkforceName = name });

        (await Names(new())).ShouldBe(["B-2", "C-x", "a", "b_1"]);
        (await Names(new() { Order = "asc" })).ShouldBe(["b_1", "a", "C-x", "B-2"]);
        (await Names(new() { SortBy = "workforce_name", Order = "ASC", Limit = 2, Offset = 0 })).Length.ShouldBe(2);
        (await Names(new() { Limit = 3, Offset = 1 })).ShouldBe(["b_1"]);
        (await Names(new() { Offset = int.MaxValue, Limit = 100 })).ShouldBeEmpty();
        (await Names(new() { SearchContent = "B", Order = "asc" })).ShouldBe(["b_1", "B-2"]);
        (await Names(new() { SearchContent = "_" })).ShouldBe(["b_1"]);
        (await Names(new() { SearchContent = "%" })).ShouldBeEmpty();
        (await Names(new() { SearchContent = "\\" })).ShouldBeEmpty();
        (await Names(new() { SearchContent = "' OR 1=1 --" })).ShouldBeEmpty();
        (await owner.ListWorkforcesAsync(new() { Limit = 1 })).TotalNumber.ShouldBe(4);

        async Task<string[]> Names(ListWorkforcesQuery query) =>
            [.. (await owner.ListWorkforcesAsync(query)).Workforces!.Select(t => t.WorkforceName!)];
    }

    [Fact]
    public async Task A_name_is_given_once_in_a_project()
    {
        var owner = (await host.NewProject()).Owner;
        var other = (await host.NewProject()).Owner;
        await owner.CreateWorkforceAsync(new() { WorkforceName = "one" });
        var two = (await owner.CreateWorkforceAsync(new() { WorkforceName = "two" })).WorkforceId!;
        await Eventually.Refused(() => owner.CreateWorkforceAsync(new() { WorkforceName = "one" }), "4602");
        await Eventually.Refused(() => owner.UpdateWorkforceAsync(two, new() { WorkforceName = "one" }), "4602");
        await owner.UpdateWorkforceAsync(two, new() { WorkforceName = "two", Description = "same name" });
        await other.CreateWorkforceAsync(new() { WorkforceName = "one" });
    }

    [Fact]
    public async Task A_project_has_ten_teams_at_most_however_many_are_created_at_once()
    {
        var owner = (await host.NewProject()).Owner;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 24).Select(async n =>
        {
            try
            {
                await owner.CreateWorkforceAsync(new() { WorkforceName = $"team{n}" });
                return "created";
            }
            catch (AssayException e)
            {
                return e.ErrorCode;
            }
        }));
        outcomes.Count(o => o == "created").ShouldBe(10);
        outcomes.Count(o => o == "ModelArts.0118").ShouldBe(14);
        (await owner.ListWorkforcesAsync()).TotalNumber.ShouldBe(10);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"workforce_name":""}""")]
    [InlineData("""{"workforce_name":"has space"}""")]
    [InlineData("""{"workforce_name":"a'b"}""")]
    [InlineData("""{"workforce_name":"name\u0000"}""")]
    [InlineData("""{"workforce_name":"\ud800"}""")]
    [InlineData("""{"workforce_name":17}""")]
    [InlineData("""{"workforce_name":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}""")]
    [InlineData("""{"workforce_name":"ok","description":"<b>"}""")]
    [InlineData("""{"workforce_name":"ok","description":"\u0000"}""")]
    [InlineData("""{"workforce_name":"ok","description":["x"]}""")]
    [InlineData("""{"workforce_name":"ok" """)]
    [InlineData("""[]""")]
    [InlineData("""null""")]
    [InlineData("")]
    public async Task A_malformed_team_is_refused(string body)
    {
        var project = await host.NewProject();
        var answer = await project.Send(HttpMethod.Post, "/v2/{project_id}/workforces", body);
        answer.Status.ShouldBe(HttpStatusCode.BadRequest, answer.Body);
        answer.Body.ShouldContain("ModelArts.");
        (await project.Owner.ListWorkforcesAsync()).TotalNumber.ShouldBe(0);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=101")]
    [InlineData("limit=x")]
    [InlineData("offset=-1")]
    [InlineData("order=sideways")]
    [InlineData("sort_by=workers.email")]
    [InlineData("sort_by=1;drop table workforces")]
    [InlineData("search_content=%00")]
    [InlineData("workforce_task_id=%00")]
    public async Task A_malformed_query_is_refused(string query)
    {
        var project = await host.NewProject();
        (await project.Send(HttpMethod.Get, "/v2/{project_id}/workforces?" + query)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Empty_query_values_count_as_absent()
    {
        var project = await host.NewProject();
        var answer = await project.Send(HttpMethod.Get, "/v2/{project_id}/workforces?limit=&offset=&order=&sort_by=&search_content=&workforce_task_id=");
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body);
    }

    [Fact]
    public async Task Another_projects_team_does_not_exist()
    {
        var mine = (await host.NewProject()).Owner;
        var other = (await host.NewProject()).Owner;
        var id = (await mine.CreateWorkforceAsync(new() { WorkforceName = "mine" })).WorkforceId!;
        await Eventually.Refused(() => other.DescWorkforceAsync(id), "4601");
        await Eventually.Refused(() => other.UpdateWorkforceAsync(id, new() { Description = "x" }), "4601");
        await Eventually.Refused(() => other.DeleteWorkforceAsync(id), "4601");
        await Eventually.Refused(() => other.ListWorkersAsync(id), "4601");
        await Eventually.Refused(() => other.CreateWorkerAsync(id, new() { Emails = "a@b.example", Role = WorkerRole.Labeler }), "4601");
        (await other.ListWorkforcesAsync()).TotalNumber.ShouldBe(0);
    }
}

public sealed class TeamTestsOnSqlite(SqliteHost host) : TeamTests(host);

public sealed class TeamTestsOnPostgres(PostgresHost host) : TeamTests(host);
