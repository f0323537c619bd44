using System.Text.Json;
using System.Text.Json.Nodes;
using Assay.Server.Tests.Conformance;

namespace Assay.Server.Tests.Faults;

/// <summary>Requests that are wrong in one place each, made from what the description says about an operation.</summary>
internal sealed class HostileRequests(ApiOperation operation, IReadOnlyDictionary<string, string> real)
{
    private const int Depth = 4;
    private const string Hole = "@@HOLE@@";

    private static readonly string Long = new('x', 5_000);

    private static readonly string[] PathValues =
        ["nope", "0123456789abcdefghi", "0123456789abcdef0123456789abcdef", "a%0Ab", "%2e%2e%2f", "'%20OR%201=1--", "%F0%9F%92%A5", "%E0%A4%A", "-1", "%25", Long[..1_500]];

    private static readonly string[] QueryValues =
        ["x", "-1", "0", "2147483648", "99999999999999999999", "1e400", "NaN", "true", "%00", "'%22%5C;--", "%25_%5B", "%F0%9F%92%A5", "%ED%A0%80", "%5B%7B%7D%5D", "%5B%7B%22keyword%22:5%7D%5D", "%7B%22a%22:", Long[..3_000]];

    private static readonly string[] Bodies =
        ["", "{", "{\"a\":", "[]", "[{}]", "null", "5", "\"text\"", "{}", "{\"unknown\":{\"deep\":[1,2,{}]}}", "\u0000", "\uFEFF{}", "<xml/>", "{\"a\":1}{\"b\":2}", new string('[', 200)];

    private static readonly string[] AnyValue = ["null", "5", "-1", "1.5", "true", "\"\"", "\"x\"", "[]", "{}", "[null]", "[{}]"];

    private static readonly Dictionary<string, string[]> TypedValues = new(StringComparer.Ordinal)
    {
        ["string"] = [$"\"{Long}\"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "\"<script>'\\\"&\"", "\"\\ud83d\\udca5\"", "\"../../etc\"", "\"2147483648\"", "\"[{}]\"", "\"%\""],
        ["integer"] = ["2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "1e400", "\"2\"", "\"x\"", "12345", "1e3"],
        ["number"] = ["1e400", "-1e400", "\"NaN\"", "\"Infinity\"", "2", "-0.0000001", "\"x\""],
        ["boolean"] = ["\"true\"", "\"maybe\"", "2", "\"1\""],
        ["array"] = ["[[]]", $"[\"{Long}\"]", "[5]", "[\"\\u0000\"]", "[\"x\",\"x\"]", "\"x,y\""],
        ["object"] = ["{\"a\":{\"b\":{\"c\":1}}}", "{\"\":null}", "{\"\\u0000\":\"\\u0000\"}", "{\"@modelarts:x\":1e400}"],
        ["any"] = [],
    };

    public IEnumerable<(string What, Func<HttpRequestMessage> Make)> All()
    {
        var body = operation.Body is null ? null : Sample(operation.Body, 0, null)!.ToJsonString();
        yield return ("as described", () => Request(Path(), body));
        foreach (var parameter in operation.Parameters("path"))
        {
            var name = parameter["name"]!.GetValue<string>();
            foreach (var value in PathValues)
                yield return ($"{{{name}}} = {Short(value)}", () => Request(Path(name, value), body));
        }

        foreach (var parameter in operation.Parameters("query"))
        {
            var name = parameter["name"]!.GetValue<string>();
            foreach (var value in QueryValues)
                yield return ($"?{name}={Short(value)}", () => Request($"{Path()}?{name}={value}", body));
            yield return ($"?{name} twice", () => Request($"{Path()}?{name}=1&{name}=2", body));
        }

        if (operation.Body is null)
            yield break;
        foreach (var text in Bodies)
            yield return ($"body {Short(text)}", () => Request(Path(), text));
        yield return ("body of another type", () => Request(Path(), body, "text/plain"));
        foreach (var (place, schema) in Places(operation.Body, "", 0))
        {
            foreach (var value in AnyValue.Concat(TypedValues.GetValueOrDefault(operation.Document.TypeOf(schema), [])))
            {
                yield return ($"{place} = {Short(value)}", () =>
                    Request(Path(), Sample(operation.Body, 0, place)!.ToJsonString().Replace($"\"{Hole}\"", value, StringComparison.Ordinal)));
            }
        }
    }

    private HttpRequestMessage Request(string path, string? body, string type = "application/json")
    {
        var request = new HttpRequestMessage(new HttpMethod(operation.Method), new Uri(path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (body is not null)
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, type);
        return request;
    }

    private string Path(string? name = null, string? value = null) => real["address"] + operation.Parameters("path")
        .Select(p => p["name"]!.GetValue<string>())
        .Aggregate(operation.Path, (path, parameter) => path.Replace($"{{{parameter}}}", parameter == name ? value! : real.GetValueOrDefault(parameter, "nope"), StringComparison.Ordinal));

    /// <summary>Every member, at any depth, that a request can be wrong in.</summary>
    private IEnumerable<(string Place, JsonNode Schema)> Places(JsonNode schema, string place, int depth)
    {
        if (depth > Depth)
            yield break;
        foreach (var (name, member) in operation.Document.Members(schema))
        {
            var at = $"{place}/{name}";
            yield return (at, member!);
            var inner = operation.Document.Resolve(member)["items"] ?? member!;
            foreach (var below in Places(inner, at, depth + 1))
                yield return below;
        }
    }

    /// <summary>A body that is right, except for the hole.</summary>
    private JsonNode? Sample(JsonNode schema, int depth, string? hole, string place = "")
    {
        if (place.Length > 0 && place == hole)
            return Hole;
        var name = place.Split('/')[^1];
        var resolved = operation.Document.Resolve(schema);
        if (resolved["enum"] is JsonArray values)
            return values[0]!.DeepClone();
        switch (operation.Document.TypeOf(schema))
        {
            case "array" when depth <= Depth && resolved["items"] is not null:
                return new JsonArray(Sample(resolved["items"]!, depth + 1, hole, place + (operation.Document.Members(resolved["items"]!).Count > 0 ? "" : "/")));
            case "object" when depth <= Depth:
                var members = new JsonObject();
                foreach (var (member, inner) in operation.Document.Members(schema))
                {
                    if (Sample(inner!, depth + 1, hole, $"{place}/{member}") is { } value)
                        members[member] = value;
                }

                return members;
            case "integer":
                return 1;
            case "number":
                return 0.5;
            case "boolean":
                return true;
            case "string":
                return JsonValue.Create(real.GetValueOrDefault(name, "x"));
            default:
                return null;
        }
    }

    private static string Short(string text) => JsonSerializer.Serialize(text.Length > 40 ? text[..40] + "…" : text);
}
