using MimeKit;
using MimeKit.Text;

namespace Assay.Server.Mail;

/// <summary>A mail to be sent. Plain text: what users wrote into it can never become markup.</summary>
public sealed record OutgoingMail(string To, string Subject, string Text)
{
    /// <summary>The mail in the form it travels in. The id is the job's, so that a mail sent twice after a crash shows as one.</summary>
    internal MimeMessage ToMessage(string from, string id, DateTimeOffset now)
    {
        var message = new MimeMessage { Subject = Subject, Body = new TextPart(TextFormat.Plain) { Text = Text }, Date = now, MessageId = $"{id}@assay" };
        message.From.Add(MailboxAddress.Parse(from));
        message.To.Add(new MailboxAddress(null, To));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
