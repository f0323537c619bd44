using MimeKit;

namespace Assay.Server.Mail;

/// <summary>Hands mails on. Called by jobs only, which repeat what fails.</summary>
public interface IMailTransport
{
    Task Send(MimeMessage message, CancellationToken cancel);
}
