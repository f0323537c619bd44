using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Server.Http;

/// <summary>Says in the API's words which value of a request could not be read; the framework answers 400 and does not say.</summary>
internal static class UnboundValues
{
    /// <summary>Why a request did not come as far as its operation: a value of the query cannot be read, or there is no body.</summary>
    public static Refusal Describe(HttpContext context)
    {
        var endpoint = context.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? context.GetEndpoint();
        return endpoint?.Metadata.GetMetadata<MethodInfo>() is { } handler && Values(handler).FirstOrDefault(v => !CanRead(v.Type, context.Request.Query[v.Name])) is { } unread
            ? new(Errors.BadValue, unread.Name, Expected(unread.Type))
            : new(Errors.EmptyBody);
    }

    /// <summary>What an operation takes from the query; what stands together in a record one by one.</summary>
    private static IEnumerable<Value> Values(MethodInfo handler) => handler.GetParameters().SelectMany(p => p.IsDefined(typeof(AsParametersAttribute))
        ? p.ParameterType.GetProperties().Select(m => Value.Of(m.Name, m.PropertyType, m))
        : [Value.Of(p.Name!, p.ParameterType, p)]);

    private static bool CanRead(Type type, string? value) => string.IsNullOrEmpty(value) || type switch
    {
        { IsEnum: true } => Enum.TryParse(type, value, out _),
        _ when type == typeof(bool) => bool.TryParse(value, out _),
        _ when type == typeof(int) => int.TryParse(value, CultureInfo.InvariantCulture, out _),
        _ when type == typeof(long) => long.TryParse(value, CultureInfo.InvariantCulture, out _),
        _ when type == typeof(double) => double.TryParse(value, CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    private static Phrase Expected(Type type) => type switch
    {
        { IsEnum: true } => Rule.OneOf(string.Join(", ", Enum.GetValuesAsUnderlyingType(type).Cast<int>())),
        _ when type == typeof(bool) => new("use true or false", "请使用 true 或 false"),
        _ when type == typeof(double) => new("it must be a number", "必须是数字"),
        _ => new("it must be a whole number", "必须是整数"),
    };

    private sealed record Value(string Name, Type Type)
    {
        public static Value Of(string name, Type type, ICustomAttributeProvider declaration) => new(
            declaration.GetCustomAttributes(typeof(FromQueryAttribute), inherit: false) is [FromQueryAttribute { Name: { } queryName }] ? queryName : name,
            Nullable.GetUnderlyingType(type) ?? type);
    }
}
