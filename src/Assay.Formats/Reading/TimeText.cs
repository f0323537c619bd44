using System.Buffers.Text;
using System.Globalization;

namespace Assay.Formats;

/// <summary>Points in time and places in recordings, as the formats write them.</summary>
internal static class TimeText
{
    private const string Creation = "yyyy-MM-dd HH:mm:ss";

    /// <summary>Reads <c>2019-01-23 11:30:30</c>, which is UTC, or a time of ISO 8601 with its zone.</summary>
    public static bool TryCreation(ReadOnlySpan<byte> utf8, out DateTimeOffset time)
    {
        if (utf8.Length == Creation.Length && utf8[4] == '-' && utf8[7] == '-' && utf8[10] is (byte)' ' or (byte)'T' && utf8[13] == ':' && utf8[16] == ':'
            && Digits(utf8[..4], out var year) && Digits(utf8.Slice(5, 2), out var month) && Digits(utf8.Slice(8, 2), out var day)
            && Digits(utf8.Slice(11, 2), out var hour) && Digits(utf8.Slice(14, 2), out var minute) && Digits(utf8.Slice(17, 2), out var second)
            && year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && hour < 24 && minute < 60 && second < 60)
        {
            time = new(year, month, day, hour, minute, second, TimeSpan.Zero);
            return true;
        }

        return Utf8Parser.TryParse(utf8, out time, out var used, 'O') && used == utf8.Length;
    }

    public static bool TryCreation(string text, out DateTimeOffset time) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);

    public static string OfCreation(DateTimeOffset time) => time.UtcDateTime.ToString(Creation, CultureInfo.InvariantCulture);

    /// <summary>Reads <c>hh:mm:ss.SSS</c>; more hours than two digits hold are allowed.</summary>
    public static bool TryPosition(ReadOnlySpan<byte> utf8, out TimeSpan position)
    {
        position = default;
        var hours = utf8.IndexOf((byte)':');
        if (hours < 2 || hours > 6 || utf8.Length != hours + 10 || utf8[hours + 3] != ':' || utf8[hours + 6] != '.')
            return false;
        if (!Digits(utf8[..hours], out var hour) || !Digits(utf8.Slice(hours + 1, 2), out var minute) || !Digits(utf8.Slice(hours + 4, 2), out var second)
            || !Digits(utf8[(hours + 7)..], out var milliseconds) || minute > 59 || second > 59)
            return false;
        position = TimeSpan.FromMilliseconds((((((hour * 60L) + minute) * 60) + second) * 1000) + milliseconds);
        return true;
    }

    public static string OfPosition(TimeSpan position) =>
        string.Create(CultureInfo.InvariantCulture, $"{(long)position.TotalHours:00}:{position.Minutes:00}:{position.Seconds:00}.{position.Milliseconds:000}");

    private static bool Digits(ReadOnlySpan<byte> utf8, out int value)
    {
        value = 0;
        foreach (var b in utf8)
        {
            if (b is < (byte)'0' or > (byte)'9')
                return false;
            value = (value * 10) + (b - '0');
        }

        return true;
    }
}
