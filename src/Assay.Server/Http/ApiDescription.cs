using Scalar.AspNetCore;

namespace Assay.Server.Http;

/// <summary>The OpenAPI document and the page that shows it.</summary>
internal static class ApiDescription
{
    public const string Document = "/openapi/v2.json";

    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v2", options =>
    {
        options.AddSchemaTransformer<WireSchemas>();
        options.AddOperationTransformer<ApiOperations>();
        options.AddDocumentTransformer<ApiOperations>();
    });

    public static void MapApiDescription(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapScalarApiReference("/docs", options =>
        {
            options.Title = "Assay";
            options.OpenApiRoutePattern = Document;
            // The page works without the internet and reports to nobody.
            options.DefaultFonts = false;
            options.Telemetry = false;
            options.Agent = new ScalarAgentOptions { Disabled = true };
            options.HideDeveloperTools().HideClientButton();
        }).AllowAnonymous();
    }
}
