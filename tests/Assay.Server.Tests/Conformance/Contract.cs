using System.Text.Json;
using System.Text.Json.Serialization;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests.Conformance;

/// <summary>The reference's operations and schemas as facts, read from <c>contract/</c>.</summary>
internal static class Contract
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static IReadOnlyList<ContractOperation> Operations { get; } = Read<ContractOperation>("operations.json");

    public static IReadOnlyDictionary<string, ContractSchema> Schemas { get; } = Read<ContractSchema>("schemas.json").ToDictionary(s => s.Name, StringComparer.Ordinal);

    public static ContractOperation Operation(string id) => Operations.Single(o => o.Id == id);

    /// <summary>The members of a body, whether the reference spells them out or names a schema.</summary>
    public static IReadOnlyList<ContractField> Fields(ContractBody body) => body.Fields ?? Schemas[body.Schema!.TrimStart('$')].Fields;

    private static List<T> Read<T>(string file)
    {
        using var stream = File.OpenRead(Repository.PathOf("tests", "Assay.Server.Tests", "contract", file));
        return JsonSerializer.Deserialize<List<T>>(stream, Options)!;
    }
}

internal sealed record ContractOperation(
    string Id, string Group, string Method, string Path, IReadOnlyList<ContractField> PathParams, IReadOnlyList<ContractField> QueryParams,
    ContractBody? Body, ContractBody? Response, int SuccessStatus);

internal sealed record ContractBody(IReadOnlyList<ContractField>? Fields, string? Schema);

internal sealed record ContractField(string Name, string Type)
{
    /// <summary>What JSON Schema calls the type: <c>array</c> for <c>array&lt;$Label&gt;</c>, <c>object</c> for a schema or a map.</summary>
    [JsonIgnore]
    public string JsonType => Type.Split('<')[0] switch
    {
        "long" => "integer",
        "double" or "float" => "number",
        "map" => "object",
        ['$', ..] => "object",
        var plain => plain,
    };
}

internal sealed record ContractSchema(string Name, IReadOnlyList<ContractField> Fields);
