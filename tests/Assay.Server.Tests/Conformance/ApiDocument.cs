using System.Text.Json.Nodes;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Conformance;

/// <summary>The server's OpenAPI document, read the way a client generator would.</summary>
internal sealed class ApiDocument
{
    private static readonly Dictionary<string, ApiDocument> Documents = new(StringComparer.Ordinal);
    private readonly JsonObject _root;

    private ApiDocument(JsonObject root)
    {
        _root = root;
        Operations =
            (from path in root["paths"]!.AsObject()
             from verb in path.Value!.AsObject()
             select new ApiOperation(this, path.Key, verb.Key.ToUpperInvariant(), verb.Value!.AsObject())).ToDictionary(o => o.Id, StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, ApiOperation> Operations { get; }

    public IReadOnlyDictionary<string, JsonNode?> Schemas => _root["components"]!["schemas"]!.AsObject().ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);

    public static async Task<ApiDocument> Of(AssayHost host)
    {
        var address = host.Address.ToString();
        if (Documents.TryGetValue(address, out var known))
            return known;
        using var http = host.NewHttpClient();
        return Documents[address] = new(JsonNode.Parse(await http.GetStringAsync("/openapi/v2.json"))!.AsObject());
    }

    /// <summary>The schema behind a reference.</summary>
    public JsonObject Resolve(JsonNode? schema)
    {
        var found = schema!.AsObject();
        while (found["$ref"]?.GetValue<string>() is { } reference)
            found = _root["components"]!["schemas"]![reference.Split('/')[^1]]!.AsObject();
        return found;
    }

    public string TypeOf(JsonNode? schema) => Resolve(schema)["type"]?.GetValue<string>() ?? "any";

    public IReadOnlyDictionary<string, JsonNode?> Members(JsonNode? schema) =>
        Resolve(schema)["properties"]?.AsObject().ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal) ?? [];
}

internal sealed class ApiOperation(ApiDocument document, string path, string method, JsonObject node)
{
    public string Id => node["operationId"]?.GetValue<string>() ?? $"{method} {path} has no name";

    public string Path => path;

    public string Method => method;

    public string[] Tags => [.. node["tags"]?.AsArray().Select(t => t!.GetValue<string>()) ?? []];

    public string? Summary => node["summary"]?.GetValue<string>();

    public IReadOnlyList<JsonObject> Parameters(string place) =>
        [.. (node["parameters"]?.AsArray() ?? []).Select(p => p!.AsObject()).Where(p => p["in"]!.GetValue<string>() == place)];

    public JsonNode? Body => node["requestBody"]?["content"]?["application/json"]?["schema"];

    public IReadOnlyList<int> SuccessStatuses =>
        [.. node["responses"]!.AsObject().Select(r => r.Key).Where(k => k[0] == '2').Select(int.Parse).Order()];

    public JsonNode? Response(int status) => node["responses"]![$"{status}"]?["content"]?["application/json"]?["schema"];

    public JsonNode? Refusal => node["responses"]!["default"]?["content"]?["application/json"]?["schema"];

    public ApiDocument Document => document;
}
