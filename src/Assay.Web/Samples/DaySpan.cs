using System.Globalization;

namespace Assay.Web.Samples;

/// <summary>Two days as the API writes a span of them: <c>20261101-20261130</c>, both included.</summary>
public static class DaySpan
{
    private const string Form = "yyyyMMdd";

    public static string Write(DateOnly first, DateOnly last) =>
        first.ToString(Form, CultureInfo.InvariantCulture) + "-" + last.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>Null if the text is something else.</summary>
    public static (DateOnly First, DateOnly Last)? Read(string text) =>
        text.Split('-') is [var a, var b] && DateOnly.TryParseExact(a, Form, out var first) && DateOnly.TryParseExact(b, Form, out var last) ? (first, last) : null;
}
