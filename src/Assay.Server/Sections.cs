using System.Reflection;
using Microsoft.Extensions.Options;

namespace Assay.Server;

/// <summary>How options are read: from one section each, checked at the start, every mistake answered by a sentence that names it.</summary>
internal static class Sections
{
    public static OptionsBuilder<T> AddSection<T>(this IServiceCollection services, string section)
        where T : class, new()
    {
        services.AddSingleton<IValidateOptions<T>>(p => new Names<T>(p.GetRequiredService<IConfiguration>().GetSection(section)));
        return services.AddOptions<T>().Configure<IConfiguration>((options, configuration) => Bind(options, configuration.GetSection(section)))
            .ValidateDataAnnotations().ValidateOnStart();
    }

    private static void Bind<T>(T options, IConfigurationSection section)
        where T : class
    {
        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException e) when (e.InnerException is not null)
        {
            // "abc" where a number belongs; the message names the option.
            throw new OptionsValidationException(section.Key, typeof(T), [e.Message]);
        }
    }

    /// <summary>A misspelled option would otherwise be silently without effect.</summary>
    private sealed class Names<T>(IConfigurationSection section) : IValidateOptions<T>
        where T : class
    {
        public ValidateOptionsResult Validate(string? name, T options)
        {
            var unknown = Unknown(section, typeof(T)).ToArray();
            return unknown.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(unknown);
        }

        private static IEnumerable<string> Unknown(IConfigurationSection section, Type type)
        {
            var known = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).ToList();
            foreach (var child in section.GetChildren())
            {
                var property = known.Find(p => p.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase));
                var mistakes = property is null ? [$"{child.Path} is not an option; there are {string.Join(", ", known.Select(p => p.Name))}."] : Inside(child, property.PropertyType);
                foreach (var mistake in mistakes)
                    yield return mistake;
            }
        }

        /// <summary>Options within an option: a group of them, or several groups by name.</summary>
        private static IEnumerable<string> Inside(IConfigurationSection section, Type type) =>
            type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>) ? section.GetChildren().SelectMany(c => Unknown(c, type.GetGenericArguments()[1]))
            : type.Assembly == typeof(Sections).Assembly && type.IsClass ? Unknown(section, type)
            : [];
    }
}
