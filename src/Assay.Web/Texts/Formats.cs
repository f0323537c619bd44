using System.Globalization;

namespace Assay.Web.Texts;

/// <summary>Numbers, shares, sizes and times as the reader writes them.</summary>
public sealed class Formats(Language language, TimeProvider time) : AreaTexts(language)
{
    private static readonly string[] Units = ["B", "KB", "MB", "GB", "TB"];

    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A share of 0 to 1 as a percentage; one that is nearly all or nearly nothing never reads as all or nothing.</summary>
    public string Percent(double share)
    {
        var percent = share * 100;
        var shown = percent is > 99.5 and < 100 or > 0 and < 0.5 ? Math.Clamp(percent, 0.1, 99.9).ToString("0.0", CultureInfo.InvariantCulture) : percent.ToString("0", CultureInfo.InvariantCulture);
        return Signed(shown);
    }

    /// <summary>A share of 0 to 1 as a percentage with the digits that small rates of errors need.</summary>
    public string Rate(double share)
    {
        var percent = share * 100;
        return Signed(percent is > 0 and < 0.01 ? "< 0.01" : percent.ToString(percent < 10 ? "0.##" : "0.#", CultureInfo.InvariantCulture));
    }

    /// <summary>A written number with the sign of percent, as each language sets it.</summary>
    internal string Signed(string percent) => Say(percent + " %", percent + "%");

    public static string Size(long bytes)
    {
        double size = bytes;
        var unit = 0;
        for (; size >= 1000 && unit < Units.Length - 1; unit++)
            size /= 1000;
        return $"{size.ToString(unit == 0 || size >= 100 ? "0" : "0.0", CultureInfo.InvariantCulture)} {Units[unit]}";
    }

    /// <summary>Date and time in the reader's time zone.</summary>
    public string Moment(long milliseconds)
    {
        var local = Local(milliseconds);
        return local.ToString(Say("d MMM yyyy, HH:mm", "yyyy年M月d日 HH:mm"), CultureInfo.InvariantCulture);
    }

    public string Day(long milliseconds) => Local(milliseconds).ToString(Say("d MMM yyyy", "yyyy年M月d日"), CultureInfo.InvariantCulture);

    /// <summary>A length of time in milliseconds, in its two largest units.</summary>
    public string Span(long milliseconds) => TimeSpan.FromMilliseconds(milliseconds) switch
    {
        { TotalSeconds: < 60 } time => Say($"{time.TotalSeconds:0.#} s", $"{time.TotalSeconds:0.#} 秒"),
        { TotalMinutes: < 60 } time => Say($"{time.Minutes} min {time.Seconds} s", $"{time.Minutes} 分 {time.Seconds} 秒"),
        var time => Say($"{(int)time.TotalHours} h {time.Minutes} min", $"{(int)time.TotalHours} 小时 {time.Minutes} 分"),
    };

    /// <summary>How long ago, in the largest fitting unit.</summary>
    public string Ago(long milliseconds)
    {
        var past = time.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        return past switch
        {
            { TotalSeconds: < 60 } => Say("just now", "刚刚"),
            { TotalMinutes: < 60 } => Past((int)past.TotalMinutes, "minute", "分钟"),
            { TotalHours: < 24 } => Past((int)past.TotalHours, "hour", "小时"),
            { TotalDays: < 30 } => Past((int)past.TotalDays, "day", "天"),
            _ => Day(milliseconds),
        };
    }

    private string Past(int count, string unit, string chinese) => Say(count, $"1 {unit} ago", $"{count} {unit}s ago", $"{count} {chinese}前");

    private DateTimeOffset Local(long milliseconds) => TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), time.LocalTimeZone);
}
