using Assay.Server.Features.Versions.Snapshots;
using Assay.Server.Storage;

namespace Assay.Server.Features.Versions.Publishing;

/// <summary>Copies the files of samples into one folder.</summary>
internal sealed class FileCopies(IObjectStore store, ObjectPath folder)
{
    private const int AtOnce = 4;

    private readonly FileNames _names = new();

    /// <summary>Where the file of each sample is now; null where there was nothing to copy.</summary>
    public async Task<string?[]> Run(IReadOnlyList<SnapshotRow> rows, CancellationToken cancel)
    {
        var targets = rows.Select(r => folder.Child(_names.Of("", r.Name, r.SampleId))).ToArray();
        var copied = new string?[targets.Length];
        await Parallel.ForAsync(0, targets.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (i, c) =>
            copied[i] = await CopyObject.Run(store, ObjectPath.Parse(rows[i].Path), targets[i], c) ? targets[i].ToString() : null);
        return copied;
    }
}
