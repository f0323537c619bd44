namespace Assay.Formats;

/// <summary>Paths of samples inside a folder.</summary>
internal static class SamplePath
{
    private static readonly string[] Images = [".jpg", ".jpeg", ".png", ".bmp", ".gif", ".webp", ".tif", ".tiff"];
    private static readonly string[] Sounds = [".wav", ".mp3", ".m4a", ".flac", ".ogg", ".aac"];

    public static bool IsImage(string path) => Has(path, Images);

    public static bool IsSound(string path) => Has(path, Sounds);

    /// <summary>The path without its extension.</summary>
    public static string Stem(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') ? path[..dot] : path;
    }

    public static string Folder(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    public static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    public static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    /// <summary>
    /// The place of a sample in a folder that is written: its path without scheme, bucket and leading slash. Steps upwards
    /// are dropped, so that no sample leaves the folder. Null if nothing is left.
    /// </summary>
    public static string? Inside(string? source)
    {
        if (source is null)
            return null;
        var scheme = source.IndexOf("://", StringComparison.Ordinal);
        var path = scheme < 0 ? source : source[(source.IndexOf('/', scheme + 3) is >= 0 and var slash ? slash : source.Length)..];
        var steps = path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(s => s is not ("." or "..")).ToArray();
        return steps.Length == 0 ? null : string.Join('/', steps);
    }

    private static bool Has(string path, string[] extensions) => Array.Exists(extensions, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
