using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using Assay.Server.Features.Datasets.Scanning;
using Assay.Server.Features.Samples;

namespace Assay.Server.Features.Sync;

/// <summary>Which samples' files were found, and which rows of tables in them. A million files take some 40 MB, a million rows of one 128 kB.</summary>
internal sealed class SeenSamples
{
    // Rows of a table, one bit each; no rows for a sample that is a whole file.
    private readonly Dictionary<UInt128, BitArray?> _files = [];

    public int Count => _files.Count;

    public async IAsyncEnumerable<ScannedSample> Note(IAsyncEnumerable<ScannedSample> samples, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var sample in samples.WithCancellation(cancel))
        {
            var file = Key(sample.SampleId);
            if (sample.Line is { } line)
                Note(file, line);
            else
                _files[file] = null;
            yield return sample;
        }
    }

    /// <param name="sampleId">The sample.</param>
    /// <param name="line">Its row, if it is one of a table.</param>
    public bool Has(string sampleId, int? line) => _files.TryGetValue(Key(sampleId), out var rows) && (line is null || (rows is not null && line < rows.Length && rows[line.Value]));

    private void Note(UInt128 file, int line)
    {
        if (_files.GetValueOrDefault(file) is not { } rows)
            _files[file] = rows = new(1024);
        if (line >= rows.Length)
            rows.Length = Math.Max(line + 1, 2 * rows.Length);
        rows[line] = true;
    }

    /// <summary>Ids of whole files are 128 bits in hexadecimal, with which those of rows begin.</summary>
    private static UInt128 Key(string sampleId) => UInt128.Parse(sampleId.AsSpan(0, SampleIds.Length), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
