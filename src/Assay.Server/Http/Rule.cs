using System.Text.RegularExpressions;

namespace Assay.Server.Http;

/// <summary>The contract's rules for values of a request. Each returns the value or refuses, naming the member.</summary>
public static partial class Rule
{
    public const string NoMarkup = "!<>=&\"'";
    public const string NoMarkupOrCaret = "^!<>=&\"'";

    public static string Required(string? value, string name) =>
        string.IsNullOrEmpty(value) ? throw new Refusal(Errors.BadValue, name, new Phrase("it is missing", "缺失")) : value;

    public static T Required<T>(T? value, string name)
        where T : struct => value ?? throw new Refusal(Errors.BadValue, name, new Phrase("it is missing", "缺失"));

    public static IReadOnlyList<T> Required<T>(IReadOnlyList<T>? value, string name) =>
        value is { Count: > 0 } ? value : throw new Refusal(Errors.BadValue, name, new Phrase("it is missing or empty", "缺失或为空"));

    /// <summary>[A-Za-z0-9_-], 1 to <paramref name="max"/> characters.</summary>
    public static string Name(string? value, string name, int max)
    {
        var text = Required(value, name);
        if (text.Length > max)
            throw new Refusal(Errors.BadValue, name, new Phrase($"it may have at most {max} characters", $"最多 {max} 个字符"));
        return NameCharacters().IsMatch(text) ? text : throw new Refusal(Errors.BadValue, name, new Phrase("only letters, digits, '_' and '-' are allowed", "只能包含字母、数字、“_”和“-”"));
    }

    public static string? Text(string? value, string name, int max, string forbidden = NoMarkupOrCaret)
    {
        if (value is null)
            return null;
        if (value.Length > max)
            throw new Refusal(Errors.BadValue, name, new Phrase($"it may have at most {max} characters", $"最多 {max} 个字符"));
        if (value.AsSpan().IndexOfAny(forbidden) >= 0)
            throw new Refusal(Errors.BadValue, name, new Phrase($"the characters {forbidden} are not allowed", $"不允许使用字符 {forbidden}"));
        return value.Contains('\0', StringComparison.Ordinal) ? throw new Refusal(Errors.BadValue, name, new Phrase("it may not hold a NUL character", "不能包含 NUL 字符")) : value;
    }

    /// <summary>A mail address, lower-case, so that one person is one however the address is typed.</summary>
    public static string Email(string? value, string name)
    {
        var text = Required(value?.Trim(), name);
        if (text.Length > 254)
            throw new Refusal(Errors.BadValue, name, new Phrase("it may have at most 254 characters", "最多 254 个字符"));
        return EmailAddress().IsMatch(text) ? text.ToLowerInvariant() : throw new Refusal(Errors.BadValue, name, new Phrase("it is not a mail address", "不是邮箱地址"));
    }

    public static T Defined<T>(T value, string name)
        where T : struct, Enum => Enum.IsDefined(value)
            ? value
            : throw new Refusal(Errors.BadValue, name, OneOf(string.Join(", ", Enum.GetValues<T>().Select(v => Convert.ToInt32(v)))));

    public static T? Defined<T>(T? value, string name)
        where T : struct, Enum => value is { } given ? Defined(given, name) : null;

    /// <summary>One of a list of words, whatever its case; null when absent.</summary>
    public static string? OneOf(string? value, string name, params ReadOnlySpan<string> words)
    {
        if (value is null)
            return null;
        foreach (var word in words)
        {
            if (word.Equals(value, StringComparison.OrdinalIgnoreCase))
                return word;
        }

        throw new Refusal(Errors.BadValue, name, OneOf(string.Join(", ", words!)));
    }

    /// <summary>True for <c>desc</c>, false for <c>asc</c>.</summary>
    public static bool Descending(string? order, bool standard = true) => OneOf(order, "order", "asc", "desc") switch
    {
        "asc" => false,
        "desc" => true,
        _ => standard,
    };

    internal static Phrase OneOf(string values) => new($"use one of {values}", $"请使用以下之一：{values}");

    /// <summary>As HTML defines it for input fields, without the characters that the reference keeps out of texts.</summary>
    [GeneratedRegex("^[A-Za-z0-9.#$%*+/?_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex EmailAddress();

    [GeneratedRegex("^[A-Za-z0-9_-]+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NameCharacters();
}
