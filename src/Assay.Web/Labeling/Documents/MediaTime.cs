using System.Globalization;

namespace Assay.Web.Labeling.Documents;

/// <summary>Places in a recording: <c>hh:mm:ss.SSS</c> in labels, seconds on the surface.</summary>
public static class MediaTime
{
    public static string Write(double seconds)
    {
        var milliseconds = (long)Math.Round(Math.Max(0, seconds) * 1000);
        return string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 3_600_000:00}:{milliseconds / 60_000 % 60:00}:{milliseconds / 1000 % 60:00}.{milliseconds % 1000:000}");
    }

    /// <summary>As people read it beside others: minutes, seconds and tenths.</summary>
    public static string Short(string? time) =>
        Read(time) is { } seconds ? string.Create(CultureInfo.InvariantCulture, $"{(int)(seconds / 60)}:{Math.Floor(seconds % 60 * 10) / 10:00.0}") : "";

    /// <summary>Seconds; null if it is no time.</summary>
    public static double? Read(string? text) =>
        TimeSpan.TryParseExact(text, @"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture, out var time) ? time.TotalSeconds
        // Beyond a day TimeSpan wants another form.
        : text is { Length: 12 } && int.TryParse(text[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            && TimeSpan.TryParseExact("00" + text[2..], @"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture, out var rest) ? (hours * 3600) + rest.TotalSeconds
        : null;
}
