using MimeKit;

namespace Assay.Server.Tests.Hosting;

/// <summary>The mails that a host without a relay has written.</summary>
public static class Mailbox
{
    public static async Task<MimeMessage> MailTo(this AssayHost host, string email, int number = 1)
    {
        List<MimeMessage> found = [];
        await Eventually.Is(async () => (found = await host.MailsTo(email)).Count >= number);
        return found[number - 1];
    }

    public static async Task<List<MimeMessage>> MailsTo(this AssayHost host, string email)
    {
        var folder = Path.Combine(host.DataDirectory, "mail");
        var found = new List<MimeMessage>();
        if (!Directory.Exists(folder))
            return found;
        foreach (var file in Directory.GetFiles(folder, "*.eml").OrderBy(File.GetLastWriteTimeUtc))
        {
            var mail = await MimeMessage.LoadAsync(file);
            if (mail.To.Mailboxes.Any(to => to.Address == email))
                found.Add(mail);
        }

        return found;
    }
}
