using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Identity;
using Assay.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Server.Tests.Identity;

public abstract class InvitationTests(AssayHost host)
{
    [Fact]
    public async Task The_link_of_the_mail_sets_the_password_once()
    {
        var (project, email, code, _) = await Invite();
        using var http = host.NewHttpClient();
        (await Eventually.Refused(() => AssayClient.AcceptInvitationAsync(http, code, new() { Password = "short" }), "4128")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await Eventually.Refused(() => AssayClient.AcceptInvitationAsync(http, code, new()), "4128");

        var accepted = await AssayClient.AcceptInvitationAsync(http, code, new() { Password = "long enough" });
        accepted.Email.ShouldBe(email);
        var again = await Eventually.Refused(() => AssayClient.AcceptInvitationAsync(http, code, new() { Password = "of a thief" }), "4632");
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var login = await AssayClient.LoginAsync(http, project.Login(new() { Name = accepted.Name }, "long enough"));
        var client = new AssayClient(http, project.ProjectId, new TokenCredentials(login.Token));
        (await client.ListAllWorkersAsync()).Workers!.Single().Status.ShouldBe(WorkerStatus.SignedIn);
    }

    [Fact]
    public async Task A_link_is_used_once_by_however_many_at_once()
    {
        var (_, _, code, _) = await Invite();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(n =>
            host.Send(HttpMethod.Post, $"/assay/v1/invitations/{code}", $$"""{"password":"password {{n}}"}""")));
        answers.Count(a => a.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(a => a.Status == HttpStatusCode.NotFound).ShouldBe(7);
    }

    [Fact]
    public async Task A_link_ends_after_seven_days()
    {
        var (_, _, code, _) = await Invite();
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(code));
        await using (var db = host.Services.GetRequiredService<Func<AppDb>>()())
        {
            var left = (await db.Set<InvitationEntity>().SingleAsync(i => i.CodeHash == hash)).ExpiresTime - TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
            TimeSpan.FromMilliseconds(left).TotalDays.ShouldBeInRange(6.9, 7);
        }

        await host.Services.GetRequiredService<Writer>().Run(
            (db, c) => db.Set<InvitationEntity>().Where(i => i.CodeHash == hash).ExecuteUpdateAsync(set => set.SetProperty(i => i.ExpiresTime, 1), c), CancellationToken.None);
        using var http = host.NewHttpClient();
        await Eventually.Refused(() => AssayClient.AcceptInvitationAsync(http, code, new() { Password = "long enough" }), "4632");
        await Eventually.Refused(() => AssayClient.DescribeInvitationAsync(http, code), "4632");
    }

    [Fact]
    public async Task The_invitation_of_somebody_who_left_the_team_is_void()
    {
        var (project, _, code, team) = await Invite();
        var worker = (await project.Owner.ListWorkersAsync(team)).Workers!.Single().WorkerId!;
        await project.Owner.DeleteWorkerAsync(team, worker);
        using var http = host.NewHttpClient();
        await Eventually.Refused(() => AssayClient.AcceptInvitationAsync(http, code, new() { Password = "long enough" }), "4632");
    }

    [Fact]
    public async Task The_link_tells_whom_it_is_for_until_it_is_used()
    {
        var (project, email, code, _) = await Invite();
        using var http = host.NewHttpClient();
        var invitation = await AssayClient.DescribeInvitationAsync(http, code);
        (invitation.Name, invitation.Email, invitation.MinPasswordLength).ShouldBe((email, email, 8));
        (await (await host.Admin()).ListKeystoneProjectsAsync(new() { Name = invitation.ProjectName })).Projects!.Single().Id.ShouldBe(project.ProjectId);
        await AssayClient.AcceptInvitationAsync(http, code, new() { Password = "long enough" });
        await Eventually.Refused(() => AssayClient.DescribeInvitationAsync(http, code), "4632");
        await Eventually.Refused(() => AssayClient.DescribeInvitationAsync(http, "unknown<b>"), "4632");
    }

    [Fact]
    public async Task An_owner_acts_for_a_member_until_they_have_a_password()
    {
        var (project, email, code, team) = await Invite();
        var worker = (await project.Owner.ListWorkersAsync(team)).Workers!.Single().WorkerId!;
        var grant = await project.Owner.IssueWorkerTokenAsync(project.ProjectId, worker);
        var member = new AssayClient(host.NewHttpClient(), project.ProjectId, new TokenCredentials(grant.Token!));
        (await member.ListKeystoneUsersAsync()).Users!.Single().Name.ShouldBe(email);
        await Eventually.Refused(() => member.IssueWorkerTokenAsync(project.ProjectId, worker), "4600");
        await Eventually.Refused(() => project.Owner.IssueWorkerTokenAsync(project.ProjectId, new string('0', 32)), "4604");
        var other = await host.NewProject();
        await Eventually.Refused(() => other.Owner.IssueWorkerTokenAsync(project.ProjectId, worker), "0210");
        await Eventually.Refused(() => other.Owner.IssueWorkerTokenAsync(other.ProjectId, worker), "4604");

        using var http = host.NewHttpClient();
        await AssayClient.AcceptInvitationAsync(http, code, new() { Password = "long enough" });
        await Eventually.Refused(() => project.Owner.IssueWorkerTokenAsync(project.ProjectId, worker), "0108");
    }

    [Fact]
    public async Task An_owner_never_acts_for_an_administrator()
    {
        var project = await host.NewProject();
        var admin = await (await host.Admin()).CreateUserAsync(new() { Email = TestProject.NewEmail("boss"), Admin = true });
        var team = (await project.Owner.CreateWorkforceAsync(new() { WorkforceName = "t" })).WorkforceId!;
        await project.Owner.CreateWorkerAsync(team, new() { Emails = admin.Email, Role = WorkerRole.Labeler });
        var worker = (await project.Owner.ListWorkersAsync(team)).Workers!.Single().WorkerId!;
        await Eventually.Refused(() => project.Owner.IssueWorkerTokenAsync(project.ProjectId, worker), "0108");
        await (await host.Admin()).DeleteUserAsync(admin.UserId!);
    }

    [Fact]
    public async Task A_lost_or_expired_link_is_followed_by_another_but_not_within_a_minute()
    {
        var (project, email, code, team) = await Invite();
        var worker = (await project.Owner.ListWorkersAsync(team)).Workers!.Single().WorkerId!;
        await Eventually.Refused(() => project.Owner.InviteWorkerAsync(team, worker), "4627");
        await host.Services.GetRequiredService<Writer>().Run(
            (db, c) => db.Set<InvitationEntity>().Where(i => i.Email == email).ExecuteUpdateAsync(set => set.SetProperty(i => i.ExpiresTime, 1), c), CancellationToken.None);
        await project.Owner.InviteWorkerAsync(team, worker);
        var second = CodeOf(await host.MailTo(email, 2));
        second.ShouldNotBe(code);
        await Eventually.Refused(() => project.Owner.InviteWorkerAsync(team, new string('0', 32)), "4604");
        await Eventually.Refused(() => project.Owner.InviteWorkerAsync("nowhere", worker), "4601");
        using var http = host.NewHttpClient();
        await AssayClient.AcceptInvitationAsync(http, second, new() { Password = "long enough" });
        await Eventually.Refused(() => project.Owner.InviteWorkerAsync(team, worker), "0104");
    }

    private string CodeOf(MimeKit.MimeMessage mail)
    {
        var link = Regex.Match(mail.TextBody!, @"\S+/invite/(\w+)", RegexOptions.None, TimeSpan.FromSeconds(1));
        link.Value.ShouldStartWith(host.Address.ToString());
        return link.Groups[1].Value;
    }

    private async Task<(TestProject Project, string Email, string Code, string Team)> Invite()
    {
        var project = await host.NewProject();
        var team = (await project.Owner.CreateWorkforceAsync(new() { WorkforceName = "t" })).WorkforceId!;
        var email = TestProject.NewEmail("invited");
        await project.Owner.CreateWorkerAsync(team, new() { Emails = email, Role = WorkerRole.Labeler });
        return (project, email, CodeOf(await host.MailTo(email)), team);
    }
}

public sealed class InvitationTestsOnSqlite(SqliteHost host) : InvitationTests(host);

public sealed class InvitationTestsOnPostgres(PostgresHost host) : InvitationTests(host);
