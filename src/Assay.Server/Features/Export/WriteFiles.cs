using Assay.Server.Storage;

namespace Assay.Server.Features.Export;

/// <summary>Writes many small files at once; those of an earlier export are replaced.</summary>
internal static class WriteFiles
{
    public static async Task Run(IObjectStore store, IReadOnlyList<(ObjectPath Path, ReadOnlyMemory<byte> Content)> files, CancellationToken cancel)
    {
        if (files.Count == 0)
            return;
        var written = await store.PutNew(files, cancel);
        for (var i = 0; i < files.Count; i++)
        {
            if (written[i])
                continue;
            using var content = new MemoryStream(files[i].Content.ToArray(), writable: false);
            await store.Put(files[i].Path, content, cancel);
        }
    }
}
