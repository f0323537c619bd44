using System.Globalization;
using System.Runtime.CompilerServices;
using Assay.Server.Features.Datasets.Scanning;
using Assay.Server.Features.Samples;

namespace Assay.Server.Features.Sync;

/// <summary>Which samples' files were found. A million take some 40 MB.</summary>
internal sealed class SeenSamples
{
    private readonly HashSet<UInt128> _ids = [];

    public int Count => _ids.Count;

    public async IAsyncEnumerable<ScannedSample> Note(IAsyncEnumerable<ScannedSample> samples, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var sample in samples.WithCancellation(cancel))
        {
            _ids.Add(Key(sample.SampleId));
            yield return sample;
        }
    }

    public bool Has(string sampleId) => _ids.Contains(Key(sampleId));

    /// <summary>Ids of whole files are 128 bits in hexadecimal; the line's part of others does not matter here.</summary>
    private static UInt128 Key(string sampleId) => UInt128.Parse(sampleId.AsSpan(0, SampleIds.Length), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
