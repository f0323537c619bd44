using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Assay.Client;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Assay.Server.Http;

/// <summary>
/// Describes the wire types as they are written. The generated description cannot see into the tolerant readers, and it would
/// present what they tolerate, such as numbers as text, as equal choices.
/// </summary>
internal sealed class WireSchemas : IOpenApiSchemaTransformer
{
    public async Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        // Absent members are left out, never null.
        schema.Type &= ~JsonSchemaType.Null;
        if (type.IsEnum)
            DescribeCodes(schema, type);
        else if (type == typeof(int) || type == typeof(long))
            (schema.Type, schema.Pattern) = (JsonSchemaType.Integer, null);
        else if (type == typeof(double))
            (schema.Type, schema.Format, schema.Pattern) = (JsonSchemaType.Number, "double", null);
        else if (type == typeof(string))
            schema.Type = JsonSchemaType.String;
        else if (type == typeof(DateTimeOffset))
            (schema.Type, schema.Format) = (JsonSchemaType.String, "date-time");
        else if (type.IsAssignableTo(typeof(IEnumerable<string>)))
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.String };
        else if (type.IsAssignableTo(typeof(IReadOnlyDictionary<string, string>)))
            schema.AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String };
        else if (type == typeof(IReadOnlyList<double>))
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.Number, Format = "double" };
        else if (type == typeof(IReadOnlyList<LabelAttributeValue>))
            (schema.Type, schema.Items) = (JsonSchemaType.Array, await context.GetOrCreateSchemaAsync(typeof(LabelAttributeValue), cancellationToken: cancellationToken));
        if (context.JsonPropertyInfo?.AttributeProvider is MemberInfo member && ApiTexts.OfMember(member) is { } text)
        {
            // A schema that is referenced belongs to everyone who refers to it.
            if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.None && !type.IsEnum)
                schema.Description = text;
            ApiLimits.Apply(schema, text);
        }
    }

    private static void DescribeCodes(OpenApiSchema schema, Type type)
    {
        var codes = Enum.GetValues(type).Cast<object>().Select(value => (Code: Convert.ToInt32(value), Name: value.ToString())).ToArray();
        schema.Type = JsonSchemaType.Integer;
        schema.Enum = [.. codes.Select(entry => JsonValue.Create(entry.Code))];
        schema.Description = string.Join(", ", codes.Select(entry => $"{entry.Code} {entry.Name}"));
    }
}
