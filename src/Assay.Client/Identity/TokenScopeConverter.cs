using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assay.Client;

/// <summary>Keystone also spells the empty scope as the text "unscoped".</summary>
internal sealed class TokenScopeConverter : JsonConverter<TokenScope>
{
    public override TokenScope? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            return JsonSerializer.Deserialize<TokenScope>(ref reader, options);
        return reader.ValueTextEquals("unscoped"u8) ? null : throw new JsonException("Not a scope.");
    }

    public override void Write(Utf8JsonWriter writer, TokenScope value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, options);
}
