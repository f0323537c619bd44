using System.Text;
using System.Text.Json;
using Assay.Formats;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Versions.Snapshots;
using Assay.Server.Http;
using Assay.Server.Storage;

namespace Assay.Server.Features.Versions.Publishing;

/// <summary>The rows of a table as one CSV file, which the manifest then names in its only line.</summary>
internal sealed class TableFile : IAsyncDisposable
{
    private readonly ObjectPath _path;
    private readonly ObjectWriter _file;
    private readonly IReadOnlyList<TableColumn> _schema;

    public TableFile(IObjectStore store, DatasetEntity dataset, VersionEntity version, CancellationToken cancel)
    {
        _path = ObjectPath.ParseFolder(version.DataPath()).Child(version.Name + ".csv");
        _schema = dataset.Columns() ?? [];
        _file = new(store, _path, cancel);
        if (version.WithColumnHeader && _schema.Count > 0)
            Line([.. _schema.Select(c => c.Name)]);
    }

    public async Task Add(IReadOnlyList<SnapshotRow> rows, CancellationToken cancel)
    {
        foreach (var row in rows)
            Line(JsonSerializer.Deserialize<string[]>(row.Text ?? "[]") ?? []);
        await _file.Flush(cancel);
    }

    /// <summary>Finishes the file; the manifest's line for it.</summary>
    public async Task<AnnotatedSample> Complete(CancellationToken cancel)
    {
        await _file.Complete(cancel);
        return new() { Source = "s3:/" + _path, SourceType = "CSV", Schema = _schema };
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private void Line(IReadOnlyList<string> cells) => Encoding.UTF8.GetBytes(CsvCell.Line(cells), _file.Output);
}
