using System.Reflection;
using System.Text.Json;
using Assay.Client;
using Assay.Server.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Features.Samples;

/// <summary>One sample as the contract's DescribeSampleResp.</summary>
internal sealed class SampleResult(SampleRow row, Func<string, string> link) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeAttribute(typeof(DescribeSampleResp), StatusCodes.Status200OK, "application/json"));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(httpContext.Response.BodyWriter);
        SampleJson.Write(json, row, link, httpContext.LocaleOf());
        json.Flush();
        await httpContext.Response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }
}
