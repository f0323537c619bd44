using System.Reflection;
using System.Text.Json;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Samples;

/// <summary>
/// <c>{"sample_count": n, "samples": [...]}</c>, written row by row while they are read: a million samples cost no
/// more memory than ten. <typeparamref name="T"/> is the contract's answer, for the API description.
/// </summary>
internal sealed class SampleListResult<T>(long count, IAsyncEnumerable<SampleRow> rows, Func<string, string> link) : IResult, IEndpointMetadataProvider
{
    private const int FlushBytes = 64 * 1024;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeAttribute(typeof(T), StatusCodes.Status200OK, "application/json"));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var locale = httpContext.LocaleOf();
        var cancel = httpContext.RequestAborted;
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        var body = httpContext.Response.BodyWriter;
        await using var json = new Utf8JsonWriter(body);
        json.WriteStartObject();
        json.WriteNumber("sample_count"u8, count);
        json.WriteStartArray("samples"u8);
        await foreach (var row in rows.WithCancellation(cancel))
        {
            SampleJson.Write(json, row, link, locale);
            if (json.BytesPending + body.UnflushedBytes < FlushBytes)
                continue;
            json.Flush();
            await body.FlushAsync(cancel);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        await body.FlushAsync(cancel);
    }
}
