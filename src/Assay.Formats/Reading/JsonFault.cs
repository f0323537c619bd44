using System.Text.Json;

namespace Assay.Formats;

/// <summary>What a JSON reader complains about, without the place that it appends: problems carry their own.</summary>
internal static class JsonFault
{
    public static string Reason(JsonException fault)
    {
        var text = fault.Message;
        var place = text.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (place < 0 ? text : text[..place]).TrimEnd();
    }
}
