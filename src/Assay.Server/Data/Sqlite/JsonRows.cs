using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Assay.Server.Data.Sqlite;

/// <summary>Rows as JSON, an array for each.</summary>
internal static class JsonRows
{
    /// <summary>The text meets SQLite alone, so only what JSON itself needs is escaped.</summary>
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static string Of<T>(IReadOnlyList<BulkColumn<T>> columns, IEnumerable<T> rows)
    {
        var bytes = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartArray();
                foreach (var column in columns)
                    Write(json, column.Value(row));
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case double number: json.WriteNumberValue(number); break;
            default: json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
        }
    }
}
