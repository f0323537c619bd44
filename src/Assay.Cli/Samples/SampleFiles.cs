using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Samples;

/// <summary>A file to upload, and the name it gets in the dataset.</summary>
internal sealed record SampleFile(string Path, string Name, long Size);

/// <summary>Which files a command line means.</summary>
internal static class SampleFiles
{
    private static readonly Dictionary<SampleType, string[]> Endings = new()
    {
        [SampleType.Image] = [".jpg", ".jpeg", ".png", ".bmp", ".gif", ".webp"],
        [SampleType.Text] = [".txt", ".csv"],
        [SampleType.Audio] = [".wav"],
        [SampleType.Table] = [".csv"],
        [SampleType.Video] = [".mp4", ".mkv", ".avi", ".webm"],
    };

    public static SampleType TypeOf(DatasetType? dataset) => (int?)dataset switch
    {
        < 100 => SampleType.Image,
        < 200 => SampleType.Text,
        < 400 => SampleType.Audio,
        400 => SampleType.Table,
        600 => SampleType.Video,
        _ => SampleType.Custom,
    };

    /// <summary>Files as named; of folders, what fits the dataset, at any depth.</summary>
    public static IReadOnlyList<SampleFile> Find(IEnumerable<string> paths, SampleType type)
    {
        var found = new List<SampleFile>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
                found.AddRange(InFolder(path, type));
            else if (File.Exists(path))
                found.Add(new(path, Path.GetFileName(path), new FileInfo(path).Length));
            else
                throw new UsageException($"There is no file or folder '{path}'.");
        }

        return found.Count > 0 ? found : throw new UsageException($"No files for {(type == SampleType.Custom ? "the dataset" : $"samples of type {Arguments.Words.Of(type)}")} there.");
    }

    private static IEnumerable<SampleFile> InFolder(string folder, SampleType type) =>
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => !Endings.TryGetValue(type, out var endings) || endings.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
            .OrderBy(file => file.FullName, StringComparer.Ordinal)
            .Select(file => new SampleFile(file.FullName, Path.GetRelativePath(folder, file.FullName).Replace('\\', '/'), file.Length));
}
