using System.Reflection;
using System.Text.RegularExpressions;
using Assay.Client;
using Assay.Web.Texts;

namespace Assay.Web.Tests;

public sealed partial class TextsTests
{
    private static readonly IReadOnlyList<Type> Areas = [.. typeof(AreaTexts).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(AreaTexts)))];

    public static TheoryData<string, string> EveryText() =>
        [.. Areas.SelectMany(area => TextsOf(area).Select(text => (area.Name, text.Name)).Distinct())];

    [Theory]
    [MemberData(nameof(EveryText))]
    public void A_text_is_written_in_both_languages(string area, string name)
    {
        var type = Areas.Single(a => a.Name == area);
        foreach (var text in TextsOf(type).Where(t => t.Name == name))
        {
            foreach (var arguments in Arguments(text))
            {
                var english = Read(type, text, Language.English, arguments);
                var chinese = Read(type, text, Language.Chinese, arguments);
                english.ShouldNotBeNullOrWhiteSpace();
                english.ShouldNotMatch(@"\d%", "English puts a space before the sign of percent");
                chinese.ShouldNotContain(" %", customMessage: "Chinese puts none");
                chinese.ShouldNotBeNullOrWhiteSpace();
                Ideograph().IsMatch(english).ShouldBeFalse(english);
                if (Letters().IsMatch(chinese) && !Ideograph().IsMatch(chinese))
                    chinese.ShouldBe(english, "only a name that both languages share has no Chinese");
                Values(english).ShouldBe(Values(chinese), ignoreOrder: true, $"{english} / {chinese}");
            }
        }
    }

    private static IEnumerable<MethodInfo> TextsOf(Type area) => area
        .GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        // This one names each language in the other.
        .Where(m => m.ReturnType == typeof(string) && m.Name != "get_" + nameof(ShellTexts.OtherLanguage));

    /// <summary>Values that can be found again in the text; a count is tried as one and as several.</summary>
    private static IEnumerable<object?[]> Arguments(MethodInfo text)
    {
        var parameters = text.GetParameters();
        if (parameters is [{ ParameterType: var type }] && (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } choices)
            return Enum.GetValues(choices).Cast<object?>().Select(value => new[] { value });
        return new[] { 1, 7654 }.Select(number => parameters.Select((p, i) => Sample(p.ParameterType, i, number)).ToArray());
    }

    private static object? Sample(Type type, int index, int number) => type switch
    {
        _ when type == typeof(string) => "value" + index,
        _ when type == typeof(bool) => true,
        _ when type == typeof(ShareEstimate) => new ShareEstimate { Rate = 0.1, Lower = 0.05, Upper = 0.2 },
        _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
        _ => Convert.ChangeType(number, Nullable.GetUnderlyingType(type) ?? type, System.Globalization.CultureInfo.InvariantCulture),
    };

    private static string Read(Type area, MethodInfo text, string language, object?[] arguments)
    {
        var constructor = area.GetConstructors().Single();
        var services = constructor.GetParameters().Select(p => Service(p.ParameterType, language)).ToArray();
        return (string)text.Invoke(constructor.Invoke(services), arguments)!;
    }

    private static object Service(Type type, string language) =>
        type == typeof(Language) ? new Language(language)
        : type == typeof(Formats) ? new Formats(new Language(language), TimeProvider.System)
        : TimeProvider.System;

    /// <summary>The values in a text; the number one may be a word of its own in English.</summary>
    private static IEnumerable<string> Values(string text) => Value().Matches(text).Select(m => m.Value).Where(v => v != "1");

    [GeneratedRegex(@"value\d|7,654", RegexOptions.NonBacktracking)]
    private static partial Regex Value();

    [GeneratedRegex("[\u4e00-\u9fff]", RegexOptions.NonBacktracking)]
    private static partial Regex Ideograph();

    [GeneratedRegex("[A-Za-z]{3}", RegexOptions.NonBacktracking)]
    private static partial Regex Letters();
}
