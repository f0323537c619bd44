using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assay.Server.Http;

/// <summary>A NUL character means nothing in any value of this API, and PostgreSQL keeps no text that holds one: refused wherever it comes in.</summary>
internal static class NulCharacters
{
    private static readonly Phrase Reason = new("it may not hold a NUL character", "不能包含 NUL 字符");

    public static IApplicationBuilder UseRefusalOfNul(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true)
        {
            foreach (var (name, values) in context.Request.Query)
            {
                if (values.Any(v => v?.Contains('\0', StringComparison.Ordinal) == true))
                    throw new Refusal(Errors.BadValue, name, Reason);
            }
        }

        return next(context);
    });

    /// <summary>The refusal for a text of a request body; where it stands is known to the reader alone.</summary>
    internal static Refusal Refused(NulException error) => new(Errors.BadValue, error.Path ?? "$", Reason);

    /// <summary>Texts of a request body.</summary>
    internal sealed class Converter : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.String)
                throw new JsonException();
            var text = reader.GetString();
            return reader.ValueIsEscaped && text!.Contains('\0', StringComparison.Ordinal) ? throw new NulException() : text;
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

        public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

        public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);
    }
}

/// <summary>The body is JSON as it should be, but one of its texts holds a NUL character. A JsonException, so that its place is added.</summary>
internal sealed class NulException : JsonException;
