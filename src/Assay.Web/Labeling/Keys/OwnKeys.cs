using System.Text.Json;
using System.Text.Json.Serialization;
using Assay.Web.Browser;

namespace Assay.Web.Labeling.Keys;

/// <summary>Keys that a person chose for themselves, remembered by the browser.</summary>
internal static partial class OwnKeys
{
    private const string Key = "assay.keys";

    public static IReadOnlyDictionary<string, string> Read(BrowserPage page)
    {
        try
        {
            return page.Read(Key) is { } json ? JsonSerializer.Deserialize(json, OwnKeysJson.Default.DictionaryStringString) ?? [] : [];
        }
        catch (JsonException)
        {
            return new Dictionary<string, string>(StringComparer.Ordinal);
        }
    }

    /// <summary>Gives a command another key; without a command everything is as it was.</summary>
    public static void Change(BrowserPage page, string? command, string? chord)
    {
        if (command is null || chord is null)
        {
            page.Write(Key, null);
            return;
        }

        // A key that was another command's is taken from it.
        var own = Read(page).Where(k => k.Value != chord).ToDictionary(k => k.Key, k => k.Value, StringComparer.Ordinal);
        own[command] = chord;
        page.Write(Key, JsonSerializer.Serialize(own, OwnKeysJson.Default.DictionaryStringString));
    }

    [JsonSerializable(typeof(Dictionary<string, string>))]
    internal sealed partial class OwnKeysJson : JsonSerializerContext;
}
