using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Assay.Client;

/// <summary>Refuses lists with a null entry: a member may be null and then counts as absent, an entry may not.</summary>
internal static class NoNullEntries
{
    public static void Modify(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.Assembly != typeof(NoNullEntries).Assembly)
            return;
        var lists = type.Properties.Where(HoldsReferences).ToArray();
        if (lists.Length == 0)
            return;
        type.OnDeserialized = read =>
        {
            foreach (var list in lists)
                Check(list.Name, list.Get!(read));
        };
    }

    private static bool HoldsReferences(JsonPropertyInfo property) =>
        property.Get is not null
        && property.PropertyType.IsGenericType
        && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
        && !property.PropertyType.GetGenericArguments()[0].IsValueType;

    private static void Check(string name, object? list)
    {
        if (list is null)
            return;
        foreach (var entry in (IEnumerable)list)
            if (entry is null)
                throw new JsonException($"{name} holds a null entry.");
    }
}
