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
            var known = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).Select(p => p.Name).ToArray();
            var unknown = section.GetChildren().Select(c => c.Key).Except(known, StringComparer.OrdinalIgnoreCase).ToArray();
            return unknown.Length == 0
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(unknown.Select(u => $"{section.Key}:{u} is not an option; there are {string.Join(", ", known)}."));
        }
    }
}
