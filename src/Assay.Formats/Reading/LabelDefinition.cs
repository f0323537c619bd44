using System.Text.Json;

namespace Assay.Formats;

/// <summary>A label that the samples of a file may have.</summary>
/// <param name="Name">Its name.</param>
public sealed record LabelDefinition(string Name)
{
    /// <summary>Its colour, <c>#rrggbb</c>.</summary>
    public string? Colour { get; init; }

    /// <summary>Members of the file that this library does not know, by name. The same format writes them back.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Unknown { get; init; }
}
