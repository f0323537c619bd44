namespace Assay.Server.Storage;

/// <summary>Where clients reach this server.</summary>
internal static class PublicBase
{
    /// <summary>The configured public address, else the one the request came to; without a slash at the end.</summary>
    public static string Of(HttpContext context, AssayOptions options) => string.IsNullOrEmpty(options.PublicUrl)
        ? $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}"
        : options.PublicUrl.TrimEnd('/');
}
