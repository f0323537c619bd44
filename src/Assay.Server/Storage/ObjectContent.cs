using Microsoft.AspNetCore.StaticFiles;

namespace Assay.Server.Storage;

/// <summary>How an object is presented to a browser. Its bytes come from users, so nothing in them may ever run as part of this site.</summary>
internal static class ObjectContent
{
    private static readonly FileExtensionContentTypeProvider Types = new(new Dictionary<string, string>(new FileExtensionContentTypeProvider().Mappings, StringComparer.OrdinalIgnoreCase)
    {
        [".flac"] = "audio/flac",
        [".m4a"] = "audio/mp4",
        [".mkv"] = "video/x-matroska",
        [".ogg"] = "audio/ogg",
        [".txt"] = "text/plain; charset=utf-8",
        [".csv"] = "text/csv; charset=utf-8",
    });

    public static string TypeOf(string name) => Types.TryGetContentType(name, out var type) ? type : "application/octet-stream";

    /// <summary>The media that browsers show without running anything; everything else is offered as a download.</summary>
    public static bool IsPassive(string type) =>
        (type.StartsWith("image/", StringComparison.Ordinal) && !type.Contains("svg", StringComparison.Ordinal))
        || type.StartsWith("audio/", StringComparison.Ordinal)
        || type.StartsWith("video/", StringComparison.Ordinal)
        || type.StartsWith("text/plain", StringComparison.Ordinal);

    public static void Guard(HttpResponse response, string type)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src 'self'";
        response.Headers["Referrer-Policy"] = "no-referrer";
        if (!IsPassive(type))
            response.Headers.ContentDisposition = "attachment";
    }
}
