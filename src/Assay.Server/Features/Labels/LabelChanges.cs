using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Storage;

namespace Assay.Server.Features.Labels;

/// <summary>Writes a changed label set and carries the changes over to the labels that samples have.</summary>
internal sealed class LabelChanges(IObjectStore store, Keys keys, TimeProvider time)
{
    /// <summary>No name that a request may carry begins like this.</summary>
    private const string OnTheWay = "\u0001";

    /// <summary>Returns the files that are to be deleted once the change is committed.</summary>
    public async Task<IReadOnlyList<ObjectPath>> Apply(AppDb db, LabelSetEdit set, LabelDeletePolicy policy, string author, CancellationToken cancel)
    {
        await set.Save(db, cancel);
        var removal = new RemoveFromSamples(keys, set.Dataset, policy, author, time.GetUtcNow().ToUnixTimeMilliseconds());
        var files = new List<ObjectPath>();
        foreach (var ((type, name), _) in set.Moves.Where(m => m.Value is null))
            files.AddRange(await removal.Run(db, type, name, cancel));

        // Labels may have exchanged their names, so with several of them each goes by way of a name nobody has.
        var renames = set.Moves.Where(m => m.Value is not null).ToList();
        var prefix = renames.Count > 1 ? OnTheWay : "";
        foreach (var ((type, name), to) in renames)
            await RenameInAnnotations.Run(db, set.Dataset.Key, type, name, prefix + to, cancel);
        foreach (var ((type, _), to) in renames.Where(_ => prefix.Length > 0))
            await RenameInAnnotations.Run(db, set.Dataset.Key, type, prefix + to, to!, cancel);
        return files;
    }

    public async Task DeleteFiles(IReadOnlyList<ObjectPath> files, CancellationToken cancel)
    {
        foreach (var file in files)
            await store.Delete(file, cancel);
    }
}
