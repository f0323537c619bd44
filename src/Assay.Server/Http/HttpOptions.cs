using System.ComponentModel.DataAnnotations;

namespace Assay.Server.Http;

/// <summary>Section <c>Http</c>.</summary>
public sealed class HttpOptions
{
    public const string Section = "Http";

    /// <summary>The largest request body taken, such as a batch of samples with their bytes.</summary>
    [Range(1, 2000, ErrorMessage = "Http:MaxBodyMegabytes must be from 1 to 2000.")]
    public int MaxBodyMegabytes { get; set; } = 128;
}
