using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Assay.Client;

/// <summary>How the API's JSON is written and read; server and client share it.</summary>
public static class AssayJson
{
    /// <summary>Ready-made options. They are read-only; use <see cref="Apply"/> to set up options of your own.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>Serializers of the hot types that were generated at compile time.</summary>
    internal static IJsonTypeInfoResolver Generated => HotTypesContext.Default.WithAddedModifier(NoNullEntries.Modify);

    /// <summary>Gives <paramref name="options"/> the wire format: names, tolerances and the serializers of the hot types.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DictionaryKeyPolicy = null;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.NumberHandling = JsonNumberHandling.AllowReadingFromString;
        options.PropertyNameCaseInsensitive = false;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip;
        options.AllowTrailingCommas = false;
        options.ReadCommentHandling = JsonCommentHandling.Disallow;
        options.MaxDepth = 64;
        options.Converters.Add(new CodeConverterFactory());
        options.Converters.Add(new FiniteNumberConverter());
        options.TypeInfoResolverChain.Clear();
        // Compiled setters read a sample in 7.4 µs, generated serializers in 9.5 µs (init members pass through a constructor call);
        // where the runtime compiles nothing, as in a browser, the generated ones win.
        if (!RuntimeFeature.IsDynamicCodeCompiled)
            options.TypeInfoResolverChain.Add(Generated);
        options.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver().WithAddedModifier(NoNullEntries.Modify));
    }

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions();
        Apply(options);
        options.MakeReadOnly();
        return options;
    }
}
