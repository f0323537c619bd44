using Assay.Web.Texts;

namespace Assay.Web.Tests;

public sealed class FormatsTests
{
    [Theory]
    [InlineData(0, "0 %", "0%")]
    [InlineData(1, "100 %", "100%")]
    [InlineData(0.5, "50 %", "50%")]
    [InlineData(0.9999, "99.9 %", "99.9%")]
    [InlineData(0.00001, "0.1 %", "0.1%")]
    public void A_share_reads_as_all_or_nothing_only_when_it_is(double share, string english, string chinese)
    {
        new Formats(new Language(Language.English), TimeProvider.System).Percent(share).ShouldBe(english);
        new Formats(new Language(Language.Chinese), TimeProvider.System).Percent(share).ShouldBe(chinese);
    }

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(999, "999 B")]
    [InlineData(1500, "1.5 KB")]
    [InlineData(2_340_000_000, "2.3 GB")]
    public void A_size_has_the_unit_that_keeps_it_short(long bytes, string shown) => Formats.Size(bytes).ShouldBe(shown);

    [Theory]
    [InlineData(30, "just now", "刚刚")]
    [InlineData(60, "1 minute ago", "1 分钟前")]
    [InlineData(7200, "2 hours ago", "2 小时前")]
    [InlineData(86400 * 3, "3 days ago", "3 天前")]
    [InlineData(86400 * 40, "15 Dec 2025", "2025年12月15日")]
    public void A_time_is_told_from_now(int secondsAgo, string english, string chinese)
    {
        var now = new DateTimeOffset(2026, 1, 24, 12, 0, 0, TimeSpan.Zero);
        var at = now.ToUnixTimeMilliseconds() - (secondsAgo * 1000L);
        new Formats(new Language(Language.English), new Clock(now)).Ago(at).ShouldBe(english);
        new Formats(new Language(Language.Chinese), new Clock(now)).Ago(at).ShouldBe(chinese);
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => now;
    }
}
