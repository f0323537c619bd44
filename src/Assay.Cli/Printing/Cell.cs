using System.Globalization;
using System.Text.Json;

namespace Assay.Cli.Printing;

/// <summary>Values as people read them.</summary>
internal static class Cell
{
    public static string Text(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "yes" : "no",
        Enum code => JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString()),
        double number => number.ToString("0.####", CultureInfo.InvariantCulture),
        IEnumerable<string> several => Printable(string.Join("; ", several)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Printable(value.ToString() ?? ""),
    };

    /// <summary>The same where there is room for more than one line.</summary>
    public static string[] Lines(object? value) => value is string text ? Printable(text, keepLines: true).Split('\n') : [Text(value)];

    public static string Time(long? milliseconds) => milliseconds is null ? ""
        : DateTimeOffset.FromUnixTimeMilliseconds(milliseconds.Value).ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Hours, minutes and seconds: <c>1:02:03</c>.</summary>
    public static string Duration(long? milliseconds) => milliseconds is not { } ms ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{ms / 3_600_000}:{ms / 60_000 % 60:00}:{ms / 1000 % 60:00}");

    public static string Percent(double? fraction) => fraction is null ? "" : fraction.Value.ToString("0.0 %", CultureInfo.InvariantCulture);

    /// <summary>Without the control characters that names from elsewhere could steer a terminal with.</summary>
    public static string Printable(string text, bool keepLines = false) =>
        text.Any(Steers) ? string.Create(text.Length, (text, keepLines), static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
                to[i] = Steers(from.text[i]) && !(from.keepLines && from.text[i] == '\n') ? '\uFFFD' : from.text[i];
        }) : text;

    private static bool Steers(char c) => char.IsControl(c);
}
