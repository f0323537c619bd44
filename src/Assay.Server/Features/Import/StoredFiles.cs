using System.Runtime.CompilerServices;
using Assay.Formats;
using Assay.Server.Storage;

namespace Assay.Server.Features.Import;

/// <summary>A folder of the object store, as formats that consist of several files see it.</summary>
internal sealed class StoredFiles(IObjectStore store, ObjectPath folder) : IFileTree
{
    public async IAsyncEnumerable<string> List([EnumeratorCancellation] CancellationToken cancel)
    {
        var names = new List<string>();
        await foreach (var file in store.List(folder, cancel))
            names.Add(file.Path.Key[folder.Key.Length..]);
        // Stores promise no order, formats are promised one.
        names.Sort(StringComparer.Ordinal);
        foreach (var name in names)
            yield return name;
    }

    public async Task<Stream?> OpenRead(string path, CancellationToken cancel)
    {
        if (!ObjectPath.TryParse($"{folder}{path}", out var file, out _) || file.IsFolder)
            return null;
        try
        {
            return await store.OpenRead(file, 0, cancel);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
