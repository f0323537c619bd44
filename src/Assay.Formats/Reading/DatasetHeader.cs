using System.Text.Json;

namespace Assay.Formats;

/// <summary>What a file says about all of its samples together.</summary>
public sealed record DatasetHeader
{
    /// <summary>The labels, in the file's order: numbers of classes are places in this list.</summary>
    public IReadOnlyList<LabelDefinition> Labels { get; init; } = [];

    /// <summary>The columns of the table that the samples are rows of; null if they are none.</summary>
    public IReadOnlyList<TableColumn>? Columns { get; init; }

    /// <summary>How many samples follow, at most; null if the reader does not know before it has read them.</summary>
    public long? Samples { get; init; }

    /// <summary>Members of the file that this library does not know, by name. The same format writes them back.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Unknown { get; init; }
}
