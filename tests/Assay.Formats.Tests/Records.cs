using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Assay.Formats.Tests;

/// <summary>What tests do with records: compare them member by member, read them from texts, write them.</summary>
internal static class Records
{
    private static readonly JsonSerializerOptions Shown = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Every member of a record, whatever the library's own writers do with it.</summary>
    public static string Show(AnnotatedSample sample) => JsonSerializer.Serialize(sample with { Line = null }, Shown);

    public static void ShouldBeRead(this AnnotatedSample read, AnnotatedSample written) => Show(read).ShouldBe(Show(written));

    public static void ShouldBeRead(this IReadOnlyList<AnnotatedSample> read, IReadOnlyList<AnnotatedSample> written) =>
        read.Select(Show).ShouldBe(written.Select(Show));

    public static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    public static List<T> Listed<T>(this IAsyncEnumerable<T> items) => items.ToListAsync().AsTask().GetAwaiter().GetResult();

    public static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement.Clone();
}
