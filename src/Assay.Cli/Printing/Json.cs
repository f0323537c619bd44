using System.Text.Encodings.Web;
using System.Text.Json;
using Assay.Client;

namespace Assay.Cli.Printing;

/// <summary>The API's JSON, as it came.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Compact = Options(indented: false);
    private static readonly JsonSerializerOptions Indented = Options(indented: true);

    public static string Text<T>(T value, bool indented) => JsonSerializer.Serialize(value, indented ? Indented : Compact);

    private static JsonSerializerOptions Options(bool indented) => new(AssayJson.Options)
    {
        WriteIndented = indented,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
