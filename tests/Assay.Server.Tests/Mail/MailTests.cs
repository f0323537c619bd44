using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Identity;
using Assay.Server.Jobs;
using Assay.Server.Mail;
using Assay.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Assay.Server.Tests.Mail;

public abstract class MailTests(AssayHost host)
{
    [Fact]
    public async Task A_relay_gets_the_mail()
    {
        await using var relay = new TestRelay();
        await Transport(relay).Send(new OutgoingMail("ann@example.com", "Grüße", "Zeile 1\n.\n<b>Zeile</b> 2").ToMessage("Assay <assay@example.com>", "job1", TimeProvider.System.GetUtcNow()), CancellationToken.None);
        var mail = await MimeMessage.LoadAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(relay.Mails.Single())));
        (mail.Subject, mail.To.ToString(), mail.From.ToString(), mail.MessageId).ShouldBe(("Grüße", "ann@example.com", "\"Assay\" <assay@example.com>", "job1@assay"));
        mail.TextBody!.Trim().ReplaceLineEndings("\n").ShouldContain("<b>Zeile</b> 2");
        mail.HtmlBody.ShouldBeNull();
    }

    [Fact]
    public async Task A_mail_that_the_relay_does_not_take_is_sent_again()
    {
        await using var relay = new TestRelay(refusals: 1);
        await using var own = new RelayHost(relay.Port);
        await own.InitializeAsync();
        var project = await own.NewProject();
        var team = (await project.Owner.CreateWorkforceAsync(new() { WorkforceName = "t" })).WorkforceId!;
        var email = TestProject.NewEmail("late");
        await project.Owner.CreateWorkerAsync(team, new() { Emails = email, Role = WorkerRole.Labeler });
        var worker = (await project.Owner.ListWorkersAsync(team)).Workers!.Single().WorkerId!;
        await Eventually.Is(async () => (await project.Owner.DescWorkerAsync(team, worker)).Status == WorkerStatus.Invited);
        relay.Mails.Single().ShouldContain(email);
        Directory.Exists(Path.Combine(own.DataDirectory, "mail")).ShouldBeFalse();
    }

    [Fact]
    public async Task The_job_that_invites_does_not_carry_the_link()
    {
        var project = await host.NewProject();
        var team = (await project.Owner.CreateWorkforceAsync(new() { WorkforceName = "t" })).WorkforceId!;
        var email = TestProject.NewEmail("secret");
        await project.Owner.CreateWorkerAsync(team, new() { Emails = email, Role = WorkerRole.Labeler });
        var code = (await host.MailTo(email)).TextBody!.Split("/invite/")[1].Split()[0];
        await using var db = host.Services.GetRequiredService<Func<AppDb>>()();
        var key = (await db.Set<ProjectEntity>().SingleAsync(p => p.ProjectId == project.ProjectId)).Key;
        var job = await db.Set<JobEntity>().SingleAsync(j => j.ProjectKey == key);
        job.Arguments.ShouldContain(email);
        job.Arguments.ShouldNotContain(code);
    }

    private static SmtpTransport Transport(TestRelay relay) => new(Options.Create(new MailOptions { Host = "127.0.0.1", Port = relay.Port }));

    private sealed class RelayHost(int port) : AssayHost
    {
        protected override Task<string?> Prepare(IDictionary<string, string> settings)
        {
            (settings["Mail:Host"], settings["Mail:Port"]) = ("127.0.0.1", port.ToString());
            return Task.FromResult<string?>(null);
        }
    }
}

public sealed class MailTestsOnSqlite(SqliteHost host) : MailTests(host);

public sealed class MailTestsOnPostgres(PostgresHost host) : MailTests(host);
