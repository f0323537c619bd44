using Assay.Server.Http;
using Assay.Server.Storage;

namespace Assay.Server.Features.Import;

/// <summary>Finds the files that an annotation file names, which says no more of them than a relative path.</summary>
internal sealed class NamedFiles(IObjectStore store, NamedBuckets buckets, string? dataPath)
{
    /// <summary>Label Studio's own addresses of what was uploaded to it, and of files it was shown.</summary>
    private const string Uploads = "/data/upload/";
    private const string LocalFiles = "/data/local-files/?d=";

    /// <param name="source">The file, as it is named.</param>
    /// <param name="folder">The folder of the file that names it; ends in a slash.</param>
    /// <param name="cancel">Ends the search.</param>
    /// <exception cref="FormatException">There is no such file.</exception>
    /// <exception cref="Refusal">The path is none, or leads into the bucket of another project.</exception>
    public async Task<ObjectInfo> Find(string source, string folder, CancellationToken cancel)
    {
        foreach (var candidate in Candidates(source, folder))
        {
            var path = ObjectPath.Parse(candidate);
            await buckets.Check(path, cancel);
            if (await Stat(path, cancel) is { } found)
                return found;
        }

        throw new FormatException($"there is no file {source}");
    }

    private IEnumerable<string> Candidates(string source, string folder)
    {
        var relative = source.StartsWith(LocalFiles, StringComparison.Ordinal) ? Uri.UnescapeDataString(source[LocalFiles.Length..]).TrimStart('/')
            : source.StartsWith(Uploads, StringComparison.Ordinal) ? Uri.UnescapeDataString(source[Uploads.Length..])
            : source.StartsWith("./", StringComparison.Ordinal) ? source[2..]
            : source;
        if (relative.StartsWith('/') || relative.Contains("://", StringComparison.Ordinal))
            return [relative];
        return Folders(folder).Select(f => f + relative);
    }

    /// <summary>Where files usually lie: beside the file that names them, or where a folder <c>annotations</c> is beside them.</summary>
    private IEnumerable<string> Folders(string folder)
    {
        if (dataPath is not null)
            return [dataPath];
        if (!folder.EndsWith("/annotations/", StringComparison.Ordinal))
            return [folder, folder + "images/"];
        var above = folder[..^"annotations/".Length];
        return [folder, folder + "images/", above, above + "images/"];
    }

    private async Task<ObjectInfo?> Stat(ObjectPath path, CancellationToken cancel)
    {
        try
        {
            return path.IsFolder ? null : await store.Stat(path, cancel);
        }
        catch (FileNotFoundException)
        {
            // A link that leads elsewhere.
            return null;
        }
    }
}
