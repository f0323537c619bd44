using Assay.Client;
using Assay.Server.Auth;
using Assay.Server.Data;
using Assay.Server.Features.Workforces;
using Assay.Server.Http;
using Assay.Server.Jobs;
using Assay.Server.Mail;
using Assay.Server.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Reminds members of a task by mail, each at most every ten minutes. Addresses fail one by one.</summary>
internal static class SendEmails
{
    private const int PauseMinutes = 10;
    private const int Max = 1000;

    public static async Task<BatchResult> Handle(
        [FromRoute(Name = "dataset_id")] string datasetId, [FromRoute(Name = "workforce_task_id")] string taskId, SendEmailsRequest body,
        HttpContext context, AppDb db, Writer writer, CurrentUser user, JobQueue queue, IOptions<AssayOptions> options, TimeProvider time, CancellationToken cancel)
    {
        var emails = Rule.Required(body.Emails, "emails");
        if (emails.Count > Max)
            throw new Refusal(Errors.BadValue, "emails", new Phrase($"at most {Max} at once", $"一次最多 {Max} 个"));
        var view = (await db.WorkforceTask(user, datasetId, taskId, cancel)).ForManager();
        var (locale, address) = (context.LocaleOf(), PublicBase.Of(context, options.Value));
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var results = await writer.Run(async (tx, c) =>
        {
            var members = await Roster.Of(tx, view.Task).ToDictionaryAsync(m => m.Email, c);
            var told = new List<BatchResponse>(emails.Count);
            foreach (var email in emails)
            {
                if (Refused(members, email, now) is { } refusal)
                {
                    told.Add(new() { Success = false, ErrorCode = refusal.Error.Code, ErrorMsg = $"{refusal.Text(locale)} [{email}]" });
                    continue;
                }

                var member = members[WorkerIdentity.Normalize(email)];
                (member.LastNotifyTime, member.EmailStatus) = (now, EmailStatus.Sent);
                queue.Add(tx, view.Task.ProjectKey, null, SendMail.JobKind, TaskMails.Reminder(member.Email, view.Task.Name, view.Dataset.Name, user.Author, address, locale));
                told.Add(new() { Success = true });
            }

            await tx.SaveChangesAsync(c);
            return told;
        }, cancel);
        queue.Wake();
        return new() { Success = results.TrueForAll(r => r.Success == true), Results = results };
    }

    private static Refusal? Refused(Dictionary<string, WorkforceTaskWorkerEntity> members, string email, long now)
    {
        if (!members.TryGetValue(WorkerIdentity.Normalize(email), out var member))
            return new(Errors.WorkerUnknown, email);
        var early = member.LastNotifyTime > 0 && now - member.LastNotifyTime < PauseMinutes * 60_000L;
        return early ? new(Errors.NotifiedTooOften, email, PauseMinutes) : null;
    }
}
