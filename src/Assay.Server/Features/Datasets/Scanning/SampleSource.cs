using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Assay.Client;
using Assay.Formats;
using Assay.Server.Features.Samples;
using Assay.Server.Features.Samples.Uploading;
using Assay.Server.Storage;

namespace Assay.Server.Features.Datasets.Scanning;

/// <summary>How many files were found: samples directly in the folder, samples in folders of it, and files that hold labels.</summary>
internal readonly record struct FoundFiles(int AtTop, int InFolders, int Beside);

/// <summary>Turns the files of a data source into samples: a file each, or a line or a table row each.</summary>
internal sealed class SampleSource(IObjectStore store, DatasetEntity dataset, DataSource source, ScanProblems problems, LabelFormat? labelFormat = null, bool? withLabels = null)
{
    private static readonly JsonSerializerOptions RowJson = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly SampleType _type = SampleFormats.TypeOf(dataset.Type);
    private readonly ObjectPath _folder = ObjectPath.ParseFolder(source.DataPath!);
    private readonly bool _withLabels = withLabels ?? dataset.ImportAnnotations;
    private readonly LabelFormat? _format = dataset.Type == DatasetType.TextClassification && dataset.LabelFormat is { } format
        ? labelFormat ?? JsonSerializer.Deserialize<LabelFormat>(format, AssayJson.Options)
        : null;

    /// <summary>Complete once everything was read.</summary>
    public FoundFiles Found { get; private set; }

    /// <summary>The columns of a table: as declared, or as the first file has them.</summary>
    public IReadOnlyList<TableColumn>? Columns { get; private set; } = dataset.Columns();

    /// <summary>Ids of tables that could not be read to their end, so that nothing is known of the rows that were not met.</summary>
    public HashSet<string> Unread { get; } = new(StringComparer.Ordinal);

    public async IAsyncEnumerable<ScannedSample> Read([EnumeratorCancellation] CancellationToken cancel)
    {
        var beside = AnnotationLayouts.BesideExtension(dataset.Type);
        await foreach (var file in store.List(_folder, cancel))
        {
            var key = file.Path.Key;
            if (!SampleFormats.Fits(_type, key) || (_format?.LabelType == "0" && TextResults.Is(key)))
            {
                if (beside is not null && key.EndsWith(beside, StringComparison.OrdinalIgnoreCase))
                    Found = Found with { Beside = Found.Beside + 1 };
                continue;
            }

            Found = key.AsSpan(_folder.Key.Length).Contains('/') ? Found with { InFolders = Found.InFolders + 1 } : Found with { AtTop = Found.AtTop + 1 };
            if (_type is not (SampleType.Text or SampleType.Table))
            {
                yield return ScannedSample.OfFile(dataset.DatasetId, file);
                continue;
            }

            var fileId = SampleIds.Of(dataset.DatasetId, file.Path.ToString());
            await using var stream = await store.OpenRead(file.Path, 0, cancel);
            var parts = _type == SampleType.Table ? Rows(stream, file, fileId, cancel)
                : key.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? Cells(stream, file, fileId, cancel)
                : Lines(stream, file, fileId, cancel);
            await foreach (var sample in parts)
                yield return sample;
        }
    }

    private async IAsyncEnumerable<ScannedSample> Lines(Stream stream, ObjectInfo file, string fileId, [EnumeratorCancellation] CancellationToken cancel)
    {
        var labeled = _withLabels && _format is not null ? LabeledText.Of(_format) : null;
        await using var results = _withLabels && _format?.LabelType == "0" ? await Results(file.Path, _format, cancel) : null;
        await foreach (var line in TextLines.Read(stream, cancel: cancel))
        {
            if (line.Text is null)
            {
                problems.Add($"{file.Path}, line {line.Number}: it is no text, or longer than {TextLines.MaxBytes} bytes.");
                continue;
            }

            if (string.IsNullOrWhiteSpace(line.Text))
                continue;
            var (text, labels) = labeled?.Split(line.Text) ?? (line.Text, results is null ? null : Labels(await results.At(line.Number)));
            yield return ScannedSample.OfLine(fileId, file, line.Number, text, line.Size, labels);
        }
    }

    /// <summary>A CSV of texts: the text, and in the second column its labels.</summary>
    private async IAsyncEnumerable<ScannedSample> Cells(Stream stream, ObjectInfo file, string fileId, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in CsvRows.Read(stream, cancel: cancel))
        {
            if (row.Cells is null)
                problems.Add($"{file.Path}, line {row.Line}: it is no CSV row, or longer than {TextLines.MaxBytes} bytes.");
            else if (!string.IsNullOrWhiteSpace(row.Cells[0]))
                yield return ScannedSample.OfLine(
                    fileId, file, row.Line, row.Cells[0], row.Size,
                    _withLabels && _format is not null && row.Cells.Count > 1 ? Labels(LabeledText.Separators(_format).Labels(row.Cells[1])) : null);
        }
    }

    /// <summary>Null if the text file has no companion with its labels.</summary>
    private async Task<TextResults?> Results(ObjectPath text, LabelFormat format, CancellationToken cancel)
    {
        var beside = ObjectPath.Parse(TextResults.Of(text.ToString()));
        return await store.Stat(beside, cancel) is null ? null : new(await store.OpenRead(beside, 0, cancel), LabeledText.Separators(format), cancel);
    }

    private static List<SampleLabel>? Labels(IReadOnlyList<string>? names) => names?.Select(n => new SampleLabel { Name = n, AnnotatedBy = "human" }).ToList();

    private async IAsyncEnumerable<ScannedSample> Rows(Stream stream, ObjectInfo file, string fileId, [EnumeratorCancellation] CancellationToken cancel)
    {
        var options = new ReadOptions
        {
            File = file.Path.ToString(),
            WithColumnHeader = source.WithColumnHeader == true,
            Columns = Columns,
            ColumnSources = source.SchemaMaps?.ToDictionary(m => m.DestName!, m => m.SrcName!, StringComparer.Ordinal),
            OnHeader = h => Columns ??= h.Columns,
            OnProblem = Tell,
        };
        await foreach (var row in UnbrokenRecords.Of(TableReader.Read(stream, options, cancel), Break, cancel))
        {
            var text = JsonSerializer.Serialize(row.Cells, RowJson);
            yield return ScannedSample.OfLine(fileId, file, (int)row.Line!.Value, text, row.Cells!.Sum(Encoding.UTF8.GetByteCount));
        }

        void Break(FormatProblem problem)
        {
            Unread.Add(fileId);
            Tell(problem);
        }
    }

    private void Tell(FormatProblem problem) => problems.Add(problem + ".");
}
