using Microsoft.Extensions.Options;
using MimeKit;

namespace Assay.Server.Mail;

/// <summary>Into files of the data directory's <c>mail</c>, for installations without a relay.</summary>
internal sealed class FileTransport(IOptions<AssayOptions> options) : IMailTransport
{
    public async Task Send(MimeMessage message, CancellationToken cancel)
    {
        var folder = Path.Combine(options.Value.DataDirectory, "mail");
        Directory.CreateDirectory(folder);
        var name = $"{message.Date.UtcDateTime:yyyyMMdd-HHmmss}-{message.MessageId!.Split('@')[0]}.eml";
        var unfinished = Path.Combine(folder, name + ".part");
        await message.WriteToAsync(unfinished, cancel);
        File.Move(unfinished, Path.Combine(folder, name), overwrite: true);
    }
}
