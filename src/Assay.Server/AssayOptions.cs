using System.ComponentModel.DataAnnotations;

namespace Assay.Server;

/// <summary>Section <c>Assay</c>.</summary>
public sealed class AssayOptions
{
    public const string Section = "Assay";

    /// <summary>Where the database, the object store, mails and caches live.</summary>
    [Required(ErrorMessage = "Assay:DataDirectory must name a directory.")]
    public string DataDirectory { get; set; } = "data";

    /// <summary>Password of the user <c>admin</c> on the first start; generated and printed once when absent.</summary>
    [RegularExpression("(?s).{8,}", ErrorMessage = "Assay:AdminPassword must have at least 8 characters.")]
    public string? AdminPassword { get; set; }

    /// <summary>Whether each start prints a link that signs a browser of this machine in as the administrator, once and within five minutes.</summary>
    public bool StartLink { get; set; }

    /// <summary>On the first start only: a code that signs in as the administrator as a start link does; for a program that fills the new server.</summary>
    [RegularExpression("[0-9A-Za-z_-]{32,}", ErrorMessage = "Assay:FirstStartCode must have at least 32 letters, digits, underscores and hyphens.")]
    public string? FirstStartCode { get; set; }

    /// <summary>Where people reach this server, for links in mails and in the catalog; the request's own address when absent.</summary>
    [Url(ErrorMessage = "Assay:PublicUrl must be an absolute http or https address.")]
    public string? PublicUrl { get; set; }

    /// <summary>The largest body of an upload of samples; its text is held in memory while it is read.</summary>
    [Range(1, 1024, ErrorMessage = "Assay:MaxUploadMegabytes must be from 1 to 1024.")]
    public int MaxUploadMegabytes { get; set; } = 100;
}
