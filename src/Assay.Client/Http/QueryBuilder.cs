using System.Globalization;
using System.Text.Json;

namespace Assay.Client;

/// <summary>Request targets: paths with their parts escaped, and queries named as in JSON.</summary>
internal static class QueryBuilder
{
    /// <summary>The path with every inserted value as one escaped segment.</summary>
    public static string Path(FormattableString path) =>
        string.Format(CultureInfo.InvariantCulture, path.Format, path.GetArguments().Select(Segment).ToArray<object>());

    /// <summary>The members of <paramref name="query"/> that are set, with their question mark.</summary>
    public static string Query(object? query)
    {
        if (query is null)
            return "";
        var pairs = JsonSerializer.SerializeToElement(query, query.GetType(), AssayJson.Options).EnumerateObject()
            .Select(member => $"{member.Name}={Uri.EscapeDataString(Text(member.Value))}");
        var text = string.Join('&', pairs);
        return text.Length == 0 ? "" : "?" + text;
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static string Segment(object? value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture);
        // An empty or a dot segment would address another resource than the caller named.
        return string.IsNullOrEmpty(text) || text is "." or ".."
            ? throw new ArgumentException($"'{text}' cannot be part of a path.", nameof(value))
            : Uri.EscapeDataString(text);
    }
}
