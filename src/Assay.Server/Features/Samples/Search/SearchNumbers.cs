using System.Globalization;

namespace Assay.Server.Features.Samples.Search;

/// <summary>Numbers from 0 to 1 in conditions: <c>0.2-0.8</c>, or one number.</summary>
internal static class SearchNumbers
{
    public static (double Low, double High) Range(string text, string member)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var (low, high) = dash < 0 ? (One(text, member), One(text, member)) : (One(text[..dash], member), One(text[(dash + 1)..], member));
        return low <= high ? (low, high) : throw SearchConditions.Bad(new($"{member} begins above its end", $"{member} 的起点大于终点"));
    }

    public static double One(string text, string member) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 1
            ? number
            : throw SearchConditions.Bad(new($"{member} must be a number from 0 to 1, or two joined by a hyphen", $"{member} 必须是 0 到 1 之间的数，或以连字符连接的两个数"));
}
