namespace Assay.Server.Storage;

/// <summary>Copies objects from one place of the store to another.</summary>
public static class CopyObject
{
    /// <summary>
    /// Copies an object unless one of its size that is not older is there already, which is what an interrupted run
    /// leaves. False if there is nothing to copy.
    /// </summary>
    public static async Task<bool> Run(IObjectStore store, ObjectPath from, ObjectPath to, CancellationToken cancel)
    {
        if (await store.Stat(from, cancel) is not { } source)
            return false;
        if (await store.Stat(to, cancel) is { } there && there.Size == source.Size && there.Time >= source.Time)
            return true;
        try
        {
            await using var content = await store.OpenRead(from, 0, cancel);
            await store.Put(to, content, cancel);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }
}
