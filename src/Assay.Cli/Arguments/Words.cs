using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;

namespace Assay.Cli.Arguments;

/// <summary>The API's number codes as words: <c>object-detection</c> for 1.</summary>
internal static class Words
{
    public static string Of<T>(T code)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString());

    public static string All<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Of));

    /// <summary>Reads a word or the number itself.</summary>
    public static bool TryParse<T>(string text, out T code)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            var number = Convert.ToInt32(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
            if (number == text || Of(value).Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                code = value;
                return true;
            }
        }

        code = default;
        return false;
    }

    public static Option<T?> Option<T>(string name, string description)
        where T : struct, Enum => new(name) { Description = $"{description} One of {All<T>()}; or its number.", HelpName = "WORD", CustomParser = r => Parse<T>(r) };

    public static Argument<T> Argument<T>(string name, string description)
        where T : struct, Enum => new(name) { Description = $"{description} One of {All<T>()}; or its number.", HelpName = name, CustomParser = r => Parse<T>(r) ?? default };

    private static T? Parse<T>(ArgumentResult result)
        where T : struct, Enum
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (TryParse<T>(text, out var code))
            return code;
        result.AddError($"'{text}' is not one of {All<T>()}.");
        return null;
    }
}
