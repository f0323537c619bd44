using System.Reflection;
using System.Text.RegularExpressions;
using Assay.Client;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Assay.Server.Http;

/// <summary>Gives every operation its text, its group, the form of its refusals, and says how to sign in.</summary>
internal sealed partial class ApiOperations : IOpenApiDocumentTransformer, IOpenApiOperationTransformer
{
    private const string Token = "token";
    private const string Signature = "signature";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Assay",
            Version = "v2",
            Description = "Team data labeling with acceptance. Paths under /v2 are the ModelArts data-management API; paths under /assay/v1 are Assay's own.",
        };
        // Whoever reads the document knows where it came from; an address in it would be wrong behind a proxy.
        document.Servers?.Clear();
        document.AddComponent<IOpenApiSecurityScheme>(Token, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = "X-Auth-Token",
            Description = "The X-Subject-Token of POST /v3/auth/tokens, scoped to the project in the path.",
        });
        document.AddComponent<IOpenApiSecurityScheme>(Signature, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = "Authorization",
            Description = "SDK-HMAC-SHA256 Access={key}, SignedHeaders={names}, Signature={hex}: a request signed with an access key, with X-Sdk-Date.",
        });
        return Task.CompletedTask;
    }

    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (!metadata.OfType<ITagsMetadata>().Any() && metadata.OfType<MethodInfo>().FirstOrDefault()?.DeclaringType?.Namespace is { } feature)
            operation.Tags = new HashSet<OpenApiTagReference> { new(WordStart().Replace(feature.Split('.')[^1], "-$0").ToLowerInvariant(), context.Document) };
        if (operation.OperationId is { } id)
        {
            operation.Summary ??= ApiTexts.OfOperation(id);
            foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
                Describe(id, parameter);
        }

        var body = await context.GetOrCreateSchemaAsync(typeof(ErrorBody), cancellationToken: cancellationToken);
        context.Document!.AddComponent(nameof(ErrorBody), body);
        operation.Responses ??= [];
        operation.Responses.TryAdd("default", new OpenApiResponse
        {
            Description = "Refused",
            Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = new OpenApiSchemaReference(nameof(ErrorBody), context.Document) } },
        });
        operation.Security = metadata.OfType<IAllowAnonymous>().Any()
            ? []
            : [Scheme(Token, context.Document), Scheme(Signature, context.Document)];
    }

    private static void Describe(string operation, OpenApiParameter parameter)
    {
        if (ApiTexts.OfParameter(operation, parameter.Name ?? "") is not { } text)
            return;
        parameter.Description ??= text;
        if (parameter.Schema is OpenApiSchema schema)
            ApiLimits.Apply(schema, text);
    }

    private static OpenApiSecurityRequirement Scheme(string name, OpenApiDocument document) => new() { [new(name, document)] = [] };

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WordStart();
}
