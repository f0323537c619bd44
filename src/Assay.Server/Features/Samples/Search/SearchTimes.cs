using System.Globalization;

namespace Assay.Server.Features.Samples.Search;

/// <summary><c>month</c>, <c>day</c> or <c>yyyyMMdd-yyyyMMdd</c> as a range of milliseconds; days are those of UTC.</summary>
internal static class SearchTimes
{
    private const int MaxDays = 30;

    public static (long From, long To) Parse(string text, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return text switch
        {
            "month" => Range(today.AddDays(-MaxDays), today),
            "day" => Range(today.AddDays(-1), today),
            _ when text.Length == 17 && text[8] == '-' && TryDay(text[..8], out var first) && TryDay(text[9..], out var last) => Span(first, last),
            _ => throw SearchConditions.Bad(new("sample_time must be month, day or yyyyMMdd-yyyyMMdd", "sample_time 必须是 month、day 或 yyyyMMdd-yyyyMMdd")),
        };
    }

    private static (long From, long To) Span(DateOnly first, DateOnly last)
    {
        if (last < first)
            throw SearchConditions.Bad(new("sample_time ends before it begins", "sample_time 的结束早于开始"));
        return last.DayNumber - first.DayNumber > MaxDays ? throw SearchConditions.Bad(new($"sample_time spans more than {MaxDays} days", $"sample_time 跨度超过 {MaxDays} 天")) : Range(first, last);
    }

    private static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static (long From, long To) Range(DateOnly first, DateOnly last) => (Start(first), Start(last) + 86_400_000);

    private static long Start(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeMilliseconds();
}
