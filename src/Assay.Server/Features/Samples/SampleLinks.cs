using Assay.Server.Storage;
using Microsoft.Extensions.Options;

namespace Assay.Server.Features.Samples;

/// <summary>Signed addresses of samples' files, for the client that asks.</summary>
internal sealed class SampleLinks(ObjectLinks links, IHttpContextAccessor accessor, IOptions<AssayOptions> options)
{
    /// <summary>Makes the address of a path; with <paramref name="processParameter"/> of a resized image.</summary>
    public Func<string, string> For(string? processParameter = null) => links.Maker(PublicBase.Of(accessor.HttpContext!, options.Value), processParameter);
}
