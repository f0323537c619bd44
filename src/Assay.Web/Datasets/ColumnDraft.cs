using Assay.Client;

namespace Assay.Web.Datasets;

/// <summary>A column of a table while its dataset is being described.</summary>
public sealed class ColumnDraft
{
    /// <summary>Types as the API calls them.</summary>
    public static IReadOnlyList<string> Types { get; } = ["STRING", "BYTE", "SHORT", "INT", "LONG", "FLOAT", "DOUBLE", "BOOLEAN", "DATE", "TIMESTAMP"];

    public string Name { get; set; } = "";

    public string Type { get; set; } = Types[0];

    /// <summary>What the dataset is created with; null where nothing is named, for the columns of the first file.</summary>
    public static IReadOnlyList<Field>? Schema(IEnumerable<ColumnDraft> columns)
    {
        var named = columns.Where(c => !string.IsNullOrWhiteSpace(c.Name)).Select(c => new Field { Name = c.Name.Trim(), Type = c.Type }).ToList();
        return named.Count > 0 ? named : null;
    }
}
