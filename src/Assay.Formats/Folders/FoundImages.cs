namespace Assay.Formats;

/// <summary>The images and annotation files of a tree, and which belong together.</summary>
internal sealed class FoundImages
{
    private readonly Dictionary<string, string> _byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _byName = new(StringComparer.Ordinal);

    /// <summary>Annotation files, in order.</summary>
    public List<string> Annotations { get; } = [];

    /// <summary>Images, in order.</summary>
    public List<string> Images { get; } = [];

    public static async Task<FoundImages> Find(IFileTree files, string extension, ReadOptions options, CancellationToken cancel)
    {
        var found = new FoundImages();
        await foreach (var path in files.List(cancel))
        {
            if (SamplePath.IsImage(path))
                found.AddImage(path);
            else if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                found.Annotations.Add(path);
            if (found.Images.Count + found.Annotations.Count > options.MaxHeld)
                throw new FormatProblemException(options.Problem($"there are more than {options.MaxHeld} files"));
        }

        return found;
    }

    /// <summary>The image with the path of a file but for the extension.</summary>
    public string? Beside(string path) => _byStem.GetValueOrDefault(SamplePath.Stem(path));

    /// <summary>The one image of a name, in whatever folder.</summary>
    public string? Named(string name) => _byName.GetValueOrDefault(name);

    private void AddImage(string path)
    {
        Images.Add(path);
        _byStem.TryAdd(SamplePath.Stem(path), path);
        // Of two with the same name neither is meant.
        var name = SamplePath.Name(path);
        _byName[name] = _byName.ContainsKey(name) ? null : path;
    }
}
