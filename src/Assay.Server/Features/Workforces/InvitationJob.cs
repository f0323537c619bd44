using System.Security.Cryptography;
using System.Text;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Features.Identity;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Assay.Server.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Assay.Server.Features.Workforces;

/// <summary>Whom to invite to what, by whom, and where the link leads.</summary>
internal sealed record InvitationArguments(string Email, string Team, string Inviter, string Address, Locale Locale);

/// <summary>
/// The job that makes a one-time link and mails it. The link exists in the mail only: the database keeps its hash,
/// and the job's arguments do not have it.
/// </summary>
internal sealed class InvitationJob(IMailTransport transport, Writer writer, IOptions<MailOptions> options, TimeProvider time) : IJobHandler
{
    public const string JobKind = "invite-worker";
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public string Kind => JobKind;

    public int MaxAttempts => SendMail.Attempts;

    public async Task Run(JobRun run, CancellationToken cancel)
    {
        var (project, asked) = (run.Job.ProjectKey, run.Arguments<InvitationArguments>());
        var now = time.GetUtcNow();
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        var stored = await writer.Run((db, c) => Store(db, project, asked.Email, code, (now + Lifetime).ToUnixTimeMilliseconds(), c), cancel);
        if (!stored)
            return;
        var mail = TeamMails.Invitation(asked.Email, asked.Team, asked.Inviter, $"{asked.Address}/invite/{code}", asked.Locale);
        await transport.Send(mail.ToMessage(options.Value.From, run.Job.JobId, now), cancel);
        await writer.Run((db, c) => db.Set<WorkerEntity>()
            .Where(w => w.ProjectKey == project && w.Email == asked.Email && w.Status == WorkerStatus.NotInvited)
            .ExecuteUpdateAsync(set => set.SetProperty(w => w.Status, WorkerStatus.Invited), c), cancel);
    }

    /// <summary>False if there is nobody to invite any more: they left, or can sign in by now.</summary>
    private static async Task<bool> Store(AppDb db, long project, string email, string code, long expires, CancellationToken cancel)
    {
        var invited = await db.Set<WorkerEntity>().AnyAsync(w => w.ProjectKey == project && w.Email == email, cancel)
            && await db.Set<UserEntity>().AnyAsync(u => u.Email == email && u.PasswordHash == null, cancel);
        if (!invited)
            return false;
        db.Add(new InvitationEntity { CodeHash = SHA256.HashData(Encoding.UTF8.GetBytes(code)), ProjectKey = project, Email = email, ExpiresTime = expires });
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
