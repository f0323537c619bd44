namespace Assay.Cli.Samples;

/// <summary>Cuts files into requests that stay small in number and in bytes.</summary>
internal static class SampleBatches
{
    public const int Files = 100;
    public const long Bytes = 4 << 20;

    public static IEnumerable<IReadOnlyList<SampleFile>> Of(IEnumerable<SampleFile> files)
    {
        var batch = new List<SampleFile>();
        var bytes = 0L;
        foreach (var file in files)
        {
            if (batch.Count > 0 && (batch.Count == Files || bytes + file.Size > Bytes))
            {
                yield return batch;
                batch = [];
                bytes = 0;
            }

            batch.Add(file);
            bytes += file.Size;
        }

        if (batch.Count > 0)
            yield return batch;
    }
}
