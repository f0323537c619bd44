namespace Assay.Server.Features.Versions.Publishing;

/// <summary>
/// Names for files that come from many folders into one: their own, with a part of the sample's id where two have the
/// same. Asked in the same order it gives the same names, so that a run taken up again finds its files.
/// </summary>
internal sealed class FileNames
{
    // A hash in place of the name: a million of them take a few megabytes, and two equal ones merely lengthen a name.
    private readonly HashSet<ulong> _taken = [];

    /// <param name="folder">The folder that the name is for.</param>
    /// <param name="name">The file's own name.</param>
    /// <param name="sampleId">Tells apart what has the same name.</param>
    public string Of(string folder, string name, string sampleId)
    {
        var dot = name.LastIndexOf('.');
        var (stem, extension) = dot > 0 ? (name[..dot], name[dot..]) : (name, "");
        // Files with labels lie beside theirs and differ in the extension alone, so stems must be free.
        if (_taken.Add(Hash(folder, stem)))
            return name;
        return $"{stem}-{sampleId[..8]}{extension}";
    }

    /// <summary>Without regard to case: stores are copied to disks that have none. FNV-1a, the same on every machine.</summary>
    private static ulong Hash(string folder, string name)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in folder)
            hash = (hash ^ c) * 1099511628211UL;
        foreach (var c in name)
            hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211UL;
        return hash;
    }
}
