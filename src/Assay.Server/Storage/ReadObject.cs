using System.Globalization;
using Assay.Server.Http;
using Assay.Server.Storage.Previews;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Assay.Server.Storage;

/// <summary>What a signed link leads to: an object, whole or a range of it, or a resized image made from it.</summary>
internal static class ReadObject
{
    public static void MapObjects(this WebApplication app)
    {
        app.MapGet(ObjectLinks.Route + "/{bucket}/{**key}", Handle).WithName("ReadObject").WithTags("objects").WithSummary("Reads a sample's file, or an image made smaller, through a signed link.")
            .Produces(StatusCodes.Status200OK, null, "application/octet-stream")
            .Produces(StatusCodes.Status206PartialContent, null, "application/octet-stream")
            .Produces(StatusCodes.Status302Found)
            .Produces<ErrorBody>(StatusCodes.Status401Unauthorized).Produces<ErrorBody>(StatusCodes.Status404NotFound)
            .AllowAnonymous();
        app.MapMethods(ObjectLinks.Route + "/{bucket}/{**key}", [HttpMethods.Head], Handle).ExcludeFromDescription().AllowAnonymous();
    }

    private static async Task<IResult> Handle(
        string bucket, string key, [FromQuery] long? expires, [FromQuery] string? signature, [FromQuery] string? process,
        ObjectLinks links, IObjectStore store, PreviewCache previews, TimeProvider time, HttpContext context, CancellationToken cancel)
    {
        if (!ObjectPath.TryParse($"/{bucket}/{key}", out var path, out _) || path.IsFolder)
            throw new Refusal(Errors.LinkExpired);
        links.Check(path, expires ?? 0, signature ?? "", process);
        var resize = string.IsNullOrEmpty(process) ? null : ImageResize.Parse(process);
        var info = await Find(store, path, cancel);
        context.Response.Headers.CacheControl = string.Create(CultureInfo.InvariantCulture, $"private, max-age={Math.Max(0, expires!.Value - time.GetUtcNow().ToUnixTimeSeconds())}");
        if (resize is not null)
        {
            var preview = await previews.Get(info, resize, cancel);
            ObjectContent.Guard(context.Response, preview.ContentType);
            return Stream(preview.Content, preview.ContentType, info, string.Create(CultureInfo.InvariantCulture, $"\"{info.Size:x}-{info.Time:x}-{resize}\""));
        }

        var type = ObjectContent.TypeOf(path.Key);
        if (HttpMethods.IsGet(context.Request.Method) && Direct(store, path, type, expires!.Value, time) is { } direct)
        {
            context.Response.Headers.CacheControl = "no-store";
            return TypedResults.Redirect(direct);
        }

        ObjectContent.Guard(context.Response, type);
        return Stream(new ObjectStream(store, info), type, info, string.Create(CultureInfo.InvariantCulture, $"\"{info.Size:x}-{info.Time:x}\""));
    }

    private static string? Direct(IObjectStore store, ObjectPath path, string type, long expires, TimeProvider time) =>
        store.DirectLink(path, TimeSpan.FromSeconds(expires - time.GetUtcNow().ToUnixTimeSeconds()), type, download: !ObjectContent.IsPassive(type));

    private static async Task<ObjectInfo> Find(IObjectStore store, ObjectPath path, CancellationToken cancel)
    {
        try
        {
            return await store.Stat(path, cancel) ?? throw new Refusal(Errors.ObjectMissing);
        }
        catch (FileNotFoundException)
        {
            throw new Refusal(Errors.ObjectMissing);
        }
    }

    private static IResult Stream(Stream content, string type, ObjectInfo info, string tag) => TypedResults.Stream(
        content, type, lastModified: DateTimeOffset.FromUnixTimeMilliseconds(info.Time), entityTag: new EntityTagHeaderValue(tag), enableRangeProcessing: true);
}
