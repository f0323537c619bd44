using Assay.Server.Jobs;
using Microsoft.Extensions.Options;

namespace Assay.Server.Mail;

/// <summary>The job that sends one <see cref="OutgoingMail"/>. For about two days it outlasts a relay that is down.</summary>
internal sealed class SendMail(IMailTransport transport, IOptions<MailOptions> options, TimeProvider time) : IJobHandler
{
    public const string JobKind = "send-mail";
    public const int Attempts = 60;

    public string Kind => JobKind;

    public int MaxAttempts => Attempts;

    public Task Run(JobRun run, CancellationToken cancel) =>
        transport.Send(run.Arguments<OutgoingMail>().ToMessage(options.Value.From, run.Job.JobId, time.GetUtcNow()), cancel);
}
