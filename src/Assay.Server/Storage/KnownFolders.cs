using System.Collections.Concurrent;

namespace Assay.Server.Storage;

/// <summary>
/// Folders that were found to be no symbolic links a moment ago. Only somebody with access to the disk can make one, so
/// looking at each folder every few seconds is as good as at every call, and five times as quick.
/// </summary>
internal sealed class KnownFolders
{
    private const long TrustMilliseconds = 5_000;
    private const int MaxKept = 100_000;

    private readonly ConcurrentDictionary<string, long> _checked = new(StringComparer.Ordinal);

    public static bool IsLink(string path) => new FileInfo(path) is { LinkTarget: not null };

    /// <summary>True if neither the folder nor any above it, up to the root, is a link. What does not exist is none.</summary>
    public bool AreReal(string folder, string root)
    {
        if (folder.Length <= root.Length)
            return true;
        var now = Environment.TickCount64;
        if (_checked.TryGetValue(folder, out var at) && now - at < TrustMilliseconds)
            return true;
        for (var part = folder; part.Length > root.Length; part = Path.GetDirectoryName(part)!)
        {
            if (IsLink(part))
                return false;
        }

        if (_checked.Count >= MaxKept)
            _checked.Clear();
        if (Directory.Exists(folder))
            _checked[folder] = now;
        return true;
    }
}
