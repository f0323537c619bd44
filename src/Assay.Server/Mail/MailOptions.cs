using System.ComponentModel.DataAnnotations;
using MailKit.Security;

namespace Assay.Server.Mail;

/// <summary>Section <c>Mail</c>. Without a host, mails become files in the data directory's <c>mail</c>.</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    /// <summary>The relay that takes mails.</summary>
    public string? Host { get; set; }

    /// <summary>Its port; 465 with <see cref="UseTls"/> and 587 without when absent.</summary>
    [Range(1, 65535, ErrorMessage = "Mail:Port must be from 1 to 65535.")]
    public int? Port { get; set; }

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>The sender, <c>Name &lt;address&gt;</c> or an address alone.</summary>
    public string From { get; set; } = "Assay <assay@localhost>";

    /// <summary>Encrypted from the first byte.</summary>
    public bool UseTls { get; set; }

    /// <summary>Encrypted by STARTTLS, and refused without. When neither is set, STARTTLS is used if the relay offers it.</summary>
    public bool StartTls { get; set; }

    internal SecureSocketOptions Security => UseTls ? SecureSocketOptions.SslOnConnect
        : StartTls ? SecureSocketOptions.StartTls
        : SecureSocketOptions.StartTlsWhenAvailable;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!MimeKit.MailboxAddress.TryParse(From, out _))
            yield return new("Mail:From must be a mail address.");
        if (UseTls && StartTls)
            yield return new("Mail:UseTls and Mail:StartTls exclude each other.");
        if (!string.IsNullOrEmpty(User) && !UseTls && !StartTls)
            yield return new("Mail:User needs Mail:UseTls or Mail:StartTls, so that the password is not sent in the clear.");
    }
}
