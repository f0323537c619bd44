using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Http;

/// <summary>Says in the API's words which value of a request could not be read; the framework speaks of its own types.</summary>
internal static partial class UnboundValues
{
    public static Refusal Describe(HttpContext context, BadHttpRequestException bad)
    {
        if (Unreadable().Match(bad.Message) is not { Success: true } match)
            return new(Errors.EmptyBody);
        var name = match.Groups["name"].Value;
        var value = context.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.Metadata.GetMetadata<MethodInfo>() is { } handler ? Values(handler).FirstOrDefault(v => v.Name == name) : null;
        return new(Errors.BadValue, value?.QueryName ?? name, Expected(value?.Type));
    }

    /// <summary>The parameters of an operation; those that stand together in a record one by one.</summary>
    private static IEnumerable<Value> Values(MethodInfo handler) => handler.GetParameters().SelectMany(p => p.IsDefined(typeof(AsParametersAttribute))
        ? p.ParameterType.GetProperties().Select(m => new Value(m.Name, m.GetCustomAttribute<FromQueryAttribute>()?.Name, m.PropertyType))
        : [new Value(p.Name, p.GetCustomAttribute<FromQueryAttribute>()?.Name, p.ParameterType)]);

    private static Phrase Expected(Type? given) => (given is null ? null : Nullable.GetUnderlyingType(given) ?? given) switch
    {
        { IsEnum: true } type => Rule.OneOf(string.Join(", ", Enum.GetValuesAsUnderlyingType(type).Cast<int>())),
        not null and var type when type == typeof(bool) => new("use true or false", "请使用 true 或 false"),
        not null and var type when type == typeof(int) || type == typeof(long) => new("it must be a whole number", "必须是整数"),
        not null and var type when type == typeof(double) => new("it must be a number", "必须是数字"),
        _ => new("it cannot be read", "无法读取"),
    };

    /// <summary>What RequestDelegateFactory writes for a route or query value; its other complaints are about a missing body.</summary>
    [GeneratedRegex("^Failed to bind parameter \".*? (?<name>\\w+)\" from ", RegexOptions.NonBacktracking)]
    private static partial Regex Unreadable();

    private sealed record Value(string? Name, string? QueryName, Type Type);
}
