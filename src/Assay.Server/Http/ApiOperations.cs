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
        foreach (var schema in document.Components!.Schemas!.Values)
        {
            foreach (var (name, member) in schema.Properties?.ToList() ?? [])
                schema.Properties![name] = WithoutNull(member);
        }

        // The groups that operations came with stay in the document when they are given others, and the page would show them empty.
        var groups = from path in document.Paths.Values
                     from operation in path.Operations ?? []
                     from tag in operation.Value.Tags ?? new HashSet<OpenApiTagReference>()
                     select tag.Name;
        document.Tags = groups.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => new OpenApiTag { Name = name }).ToHashSet();
        return Task.CompletedTask;
    }

    /// <summary>A member is left out where it has no value; "or null" would make clients generate a union.</summary>
    private static IOpenApiSchema WithoutNull(IOpenApiSchema schema) =>
        schema.OneOf?.Where(choice => choice.Type != JsonSchemaType.Null).ToList() is [var only] ? only : schema;

    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (!metadata.OfType<ITagsMetadata>().Any() && metadata.OfType<MethodInfo>().FirstOrDefault()?.DeclaringType?.Namespace is { } feature)
            operation.Tags = new HashSet<OpenApiTagReference> { new(WordStart().Replace(feature.Split('.')[^1], "-$0").ToLowerInvariant(), context.Document) };
        AddPathParameters(operation, context.Description.RelativePath ?? "");
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

    /// <summary>Policies read the project from the path; a handler has no parameter for it.</summary>
    private static void AddPathParameters(OpenApiOperation operation, string path)
    {
        operation.Parameters ??= [];
        var at = 0;
        foreach (var name in PathParameter().Matches(path).Select(m => m.Groups[1].Value))
        {
            if (!operation.Parameters.Any(p => p.Name == name))
                operation.Parameters.Insert(at, new OpenApiParameter { Name = name, In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
            at++;
        }
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

    [GeneratedRegex(@"\{\**(\w+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PathParameter();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WordStart();
}
