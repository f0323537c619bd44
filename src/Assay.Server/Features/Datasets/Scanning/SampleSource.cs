using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Assay.Client;
using Assay.Server.Features.Samples;
using Assay.Server.Storage;

namespace Assay.Server.Features.Datasets.Scanning;

/// <summary>Turns the files of a data source into samples: a file each, or a line or a table row each.</summary>
internal sealed class SampleSource(IObjectStore store, DatasetEntity dataset, DataSource source, ScanProblems problems)
{
    private static readonly JsonSerializerOptions RowJson = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly SampleType _type = SampleFormats.TypeOf(dataset.Type);
    private readonly ObjectPath _folder = ObjectPath.ParseFolder(source.DataPath!);

    /// <summary>The columns of a table: as declared, or as the first file has them.</summary>
    public IReadOnlyList<Field>? Schema { get; private set; } =
        dataset.Schema is null ? null : JsonSerializer.Deserialize<IReadOnlyList<Field>>(dataset.Schema, AssayJson.Options);

    public async IAsyncEnumerable<ScannedSample> Read([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var file in store.List(_folder, cancel))
        {
            if (!SampleFormats.Fits(_type, file.Path.Key))
                continue;
            if (_type is not (SampleType.Text or SampleType.Table))
            {
                yield return ScannedSample.OfFile(dataset.DatasetId, file);
                continue;
            }

            var fileId = SampleIds.Of(dataset.DatasetId, file.Path.ToString());
            await foreach (var sample in _type == SampleType.Table ? Rows(file, fileId, cancel) : Lines(file, fileId, cancel))
                yield return sample;
        }
    }

    private async IAsyncEnumerable<ScannedSample> Lines(ObjectInfo file, string fileId, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var stream = await store.OpenRead(file.Path, 0, cancel);
        await foreach (var line in TextLines.Read(stream, cancel))
        {
            if (line.Text is null)
                problems.Add($"{file.Path}, line {line.Number}: it is no text, or longer than {TextLines.MaxBytes} bytes.");
            else if (!string.IsNullOrWhiteSpace(line.Text))
                yield return ScannedSample.OfLine(fileId, file, line.Number, line.Text, line.Size);
        }
    }

    private async IAsyncEnumerable<ScannedSample> Rows(ObjectInfo file, string fileId, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var stream = await store.OpenRead(file.Path, 0, cancel);
        var header = source.WithColumnHeader == true;
        await foreach (var row in CsvRows.Read(stream, cancel))
        {
            if (row.Cells is null)
            {
                problems.Add($"{file.Path}, line {row.Line}: it is no CSV row, or longer than {TextLines.MaxBytes} bytes.");
                continue;
            }

            Schema ??= row.Cells.Select((cell, i) => new Field { SchemaId = i + 1, Name = header && cell.Length > 0 ? cell : $"attr_{i + 1}", Type = "STRING" }).ToList();
            if (header)
                header = false;
            else if (row.Cells.Count != Schema.Count)
                problems.Add($"{file.Path}, line {row.Line}: it has {row.Cells.Count} columns, not {Schema.Count}.");
            else
                yield return ScannedSample.OfLine(fileId, file, row.Line, JsonSerializer.Serialize(row.Cells, RowJson), row.Size);
        }
    }
}
