using MailKit.Net.Smtp;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Assay.Server.Mail;

/// <summary>Through the relay of the configuration.</summary>
internal sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task Send(MimeMessage message, CancellationToken cancel)
    {
        var o = options.Value;
        using var smtp = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        await smtp.ConnectAsync(o.Host!, o.Port ?? (o.UseTls ? 465 : 587), o.Security, cancel);
        if (!string.IsNullOrEmpty(o.User))
            await smtp.AuthenticateAsync(o.User, o.Password ?? "", cancel);
        await smtp.SendAsync(message, cancel);
        await smtp.DisconnectAsync(quit: true, cancel);
    }
}
