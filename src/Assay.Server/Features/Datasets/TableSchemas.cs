using System.Text.Json;
using Assay.Client;
using Assay.Formats;
using Assay.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Datasets;

/// <summary>The columns of a table dataset, as they are declared or as its first file has them.</summary>
internal static class TableSchemas
{
    /// <summary>Null for other types, and as long as nobody declared the columns and no file was read.</summary>
    public static IReadOnlyList<Field>? Fields(this DatasetEntity dataset) =>
        dataset.Schema is { } schema ? JsonSerializer.Deserialize<IReadOnlyList<Field>>(schema, AssayJson.Options) : null;

    /// <summary>The same, as the readers of tables take them.</summary>
    public static IReadOnlyList<TableColumn>? Columns(this DatasetEntity dataset) => dataset.Fields()?.Select(f => new TableColumn(f.Name ?? "", f.Type ?? ColumnType.String.Name())).ToList();

    /// <summary>Columns that were found in a file, to be stored: numbered from 1.</summary>
    public static string Schema(IReadOnlyList<TableColumn> columns) =>
        JsonSerializer.Serialize(columns.Select((c, i) => new Field { SchemaId = i + 1, Name = c.Name, Type = c.Type }), AssayJson.Options);

    /// <summary>Stores the columns that were found, unless the dataset has some.</summary>
    public static Task Keep(AppDb db, DatasetEntity dataset, IReadOnlyList<TableColumn>? found, CancellationToken cancel) => found is null || dataset.Schema is not null
        ? Task.CompletedTask
        : db.Set<DatasetEntity>().Where(d => d.ProjectKey == dataset.ProjectKey && d.Key == dataset.Key && d.Schema == null)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Schema, Schema(found)), cancel);
}
