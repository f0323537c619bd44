using System.Text.Json;
using System.Text.Json.Serialization;
using Assay.Web.Browser;

namespace Assay.Web.Reviewing;

/// <summary>Reasons that were given lately, the newest first; remembered by the browser.</summary>
internal static partial class RecentReasons
{
    private const string Key = "assay.reasons";
    private const int Most = 9;

    public static IReadOnlyList<string> Read(BrowserPage page)
    {
        try
        {
            return page.Read(Key) is { } json ? JsonSerializer.Deserialize(json, ReasonsJson.Default.StringArray) ?? [] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    public static void Add(BrowserPage page, string reason) =>
        page.Write(Key, JsonSerializer.Serialize([reason, .. Read(page).Where(r => r != reason).Take(Most - 1)], ReasonsJson.Default.StringArray));

    [JsonSerializable(typeof(string[]))]
    internal sealed partial class ReasonsJson : JsonSerializerContext;
}
