using System.Text.Json;
using Assay.Server.Http;

namespace Assay.Server.Features.Samples;

/// <summary>Writes rows as the contract's DescribeSampleResp, straight into the answer: labels pass through as they are stored.</summary>
internal static class SampleJson
{
    private static readonly JsonEncodedText Labels = JsonEncodedText.Encode("labels");

    public static void Write(Utf8JsonWriter json, SampleRow row, Func<string, string> link, Locale locale)
    {
        json.WriteStartObject();
        json.WriteString("sample_id"u8, row.SampleId);
        json.WriteNumber("sample_type"u8, row.Type);
        json.WriteString("sample_name"u8, row.Name);
        json.WriteString("sample_dir"u8, row.Path.AsSpan(0, row.Path.LastIndexOf('/') + 1));
        json.WriteString("source"u8, link(row.Path));
        json.WriteNumber("sample_size"u8, row.Size);
        json.WriteNumber("sample_time"u8, row.Time);
        json.WriteString("sample_status"u8, row.Status);
        if (row.Text is not null)
            WriteText(json, row);
        json.WritePropertyName(Labels);
        json.WriteRawValue(row.Labels ?? "[]", skipInputValidation: true);
        WriteMetadata(json, row);
        WriteHardDetails(json, row, locale);
        WriteTeam(json, row);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, SampleRow row)
    {
        json.WritePropertyName("sample_data"u8);
        if (row.Type == (int)Client.SampleType.Table)
        {
            json.WriteRawValue(row.Text!, skipInputValidation: true);
            return;
        }

        json.WriteStartArray();
        json.WriteStringValue(row.Text);
        json.WriteEndArray();
    }

    private static void WriteMetadata(Utf8JsonWriter json, SampleRow row)
    {
        json.WriteStartObject("metadata"u8);
        json.WriteNumber("@modelarts:import_origin"u8, row.ImportOrigin ?? 0);
        json.WriteNumber("@modelarts:hard"u8, row.Hard ? 1 : 0);
        json.WriteNumber("@modelarts:hard_coefficient"u8, row.HardCoefficient ?? 0);
        if (row.HardReasons is { Length: > 0 } reasons)
        {
            json.WriteStartArray("@modelarts:hard_reasons"u8);
            foreach (var reason in reasons.Split('-'))
                json.WriteNumberValue(int.Parse(reason));
            json.WriteEndArray();
        }

        if (row is { Width: { } width, Height: { } height })
        {
            json.WriteStartArray("@modelarts:size"u8);
            json.WriteNumberValue(width);
            json.WriteNumberValue(height);
            json.WriteNumberValue(row.Depth ?? 3);
            json.WriteEndArray();
        }

        if (row.Metadata is not null)
        {
            using var own = JsonDocument.Parse(row.Metadata);
            foreach (var member in own.RootElement.EnumerateObject())
                member.WriteTo(json);
        }

        json.WriteEndObject();
    }

    private static void WriteHardDetails(Utf8JsonWriter json, SampleRow row, Locale locale)
    {
        if (!row.Hard || row.HardReasons is not { Length: > 0 } reasons)
            return;
        json.WriteStartObject("hard_details"u8);
        foreach (var id in reasons.Split('-'))
        {
            var detail = HardReasons.Detail(int.Parse(id), locale);
            json.WriteStartObject(id);
            json.WriteString("alo_name"u8, detail.AloName);
            json.WriteNumber("id"u8, detail.Id ?? 0);
            json.WriteString("reason"u8, detail.Reason);
            json.WriteString("suggestion"u8, detail.Suggestion);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteTeam(Utf8JsonWriter json, SampleRow row)
    {
        if (row.WorkerId is not null)
        {
            json.WriteString("worker_id"u8, row.WorkerId);
            json.WriteStartArray("labelers"u8);
            json.WriteStartObject();
            json.WriteString("email"u8, row.Email);
            json.WriteString("worker_id"u8, row.WorkerId);
            json.WriteNumber("role"u8, row.Role ?? 0);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (row.ReviewAccept is { } reviewed)
            WriteVerdict(json, "review_accept"u8, reviewed, "review_score"u8, row.ReviewScore, "review_comment"u8, row.ReviewComment);
        if (row.CheckAccept is { } accepted)
            WriteVerdict(json, "check_accept"u8, accepted, "check_score"u8, row.CheckScore, "check_comment"u8, row.CheckComment);
        if ((row.CheckScore ?? row.ReviewScore) is { } score)
            json.WriteString("score"u8, score);
        if (row.AnnotationKey is { } annotation)
            json.WriteString("labels_version"u8, ItemVersion.Of(annotation));
        if (row.LeaseToken is not null)
        {
            json.WriteString("lease_token"u8, row.LeaseToken);
            json.WriteNumber("lease_expires"u8, row.LeaseExpires ?? 0);
        }
    }

    private static void WriteVerdict(
        Utf8JsonWriter json, ReadOnlySpan<byte> acceptName, bool accept, ReadOnlySpan<byte> scoreName, string? score, ReadOnlySpan<byte> commentName, string? comment)
    {
        json.WriteBoolean(acceptName, accept);
        if (score is not null)
            json.WriteString(scoreName, score);
        if (comment is not null)
            json.WriteString(commentName, comment);
    }
}
