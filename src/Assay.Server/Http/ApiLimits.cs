using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace Assay.Server.Http;

/// <summary>Turns the limits that a member's text states (<c>Length 1–64. Pattern … Range … Values: … Default …</c>) into schema keywords.</summary>
internal static partial class ApiLimits
{
    public static void Apply(OpenApiSchema schema, string text)
    {
        if (schema.Type is JsonSchemaType.String)
        {
            if (Length().Match(text) is { Success: true } length)
                (schema.MinLength, schema.MaxLength) = (Whole(length.Groups[1].Value), Whole(length.Groups[2].Value));
            if (Pattern().Match(text) is { Success: true } pattern)
                schema.Pattern = pattern.Groups[1].Value;
        }

        if (schema.Type is JsonSchemaType.Integer or JsonSchemaType.Number && Range().Match(text) is { Success: true } range)
        {
            var least = range.Groups[2].Value == "any" ? null : range.Groups[2].Value;
            if (range.Groups[1].Success)
                schema.ExclusiveMinimum = least;
            else
                schema.Minimum = least;
            schema.Maximum = range.Groups[3].Value == "any" ? null : range.Groups[3].Value;
        }

        // A text of several values is no choice of one.
        if (Values().Match(text) is { Success: true } values && !text.Contains(" joined by ", StringComparison.Ordinal))
            schema.Enum = [.. values.Groups[1].Captures.Select(value => Node(schema, value.Value))];
        if (Default().Match(text) is { Success: true } standard)
            schema.Default = Node(schema, standard.Groups[1].Value.Trim('"'));
    }

    private static int? Whole(string text) => int.TryParse(text, out var number) ? number : null;

    private static JsonNode Node(OpenApiSchema schema, string text) => schema.Type switch
    {
        JsonSchemaType.Integer when long.TryParse(text, out var whole) => JsonValue.Create(whole),
        JsonSchemaType.Number when double.TryParse(text, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        JsonSchemaType.Boolean when bool.TryParse(text, out var flag) => JsonValue.Create(flag),
        _ => JsonValue.Create(text),
    };

    [GeneratedRegex(@"\bLength (\d+)–(\d+|any)\.", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Length();

    [GeneratedRegex(@"\bPattern (\^\S*\$)\.(?: |$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\bRange (above )?([\d.]+|any)–(any|\d+(?:\.\d+)?)\.", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Range();

    [GeneratedRegex(@"\bValues: (?:([^\s;()]+?)(?: \([^)]*\))?(?:; |\.(?: |$)))+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Values();

    [GeneratedRegex(@"\bDefault (""[^""]*""|-?\d+(?:\.\d+)?|true|false)\.(?: |$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Default();
}
