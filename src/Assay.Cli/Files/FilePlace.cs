using Assay.Cli.Running;
using Assay.Formats;

namespace Assay.Cli.Files;

/// <summary>A file or a folder of this machine, as a format sees it: a tree of files, and the file in it to begin with.</summary>
internal sealed record FilePlace(string Folder, string Path)
{
    public LocalFolder Files => new(Folder);

    public static FilePlace ToRead(string path, AnnotationFormat format)
    {
        if (Directory.Exists(path))
            return format.IsFolder || format.ReadsBoth ? new(path, "") : throw new UsageException($"{path} is a folder, and {format.Name} is a file.");
        if (!File.Exists(path))
            throw new UsageException($"{path} does not exist.");
        return format.IsFolder && !format.ReadsBoth ? throw new UsageException($"{path} is a file, and {format.Name} is a folder.") : OfFile(path);
    }

    public static FilePlace ToWrite(string path, AnnotationFormat format, bool force)
    {
        if (!force && (File.Exists(path) || (Directory.Exists(path) && (!format.IsFolder || Directory.EnumerateFileSystemEntries(path).Any()))))
            throw new UsageException($"{path} exists. Name another, or write over it with --force.");
        if (format.IsFolder)
            return new(path, "");
        return Directory.Exists(path) ? throw new UsageException($"{path} is a folder, and {format.Name} is a file.") : OfFile(path);
    }

    /// <summary>How much there is to read: bytes of a file; files of a folder.</summary>
    public double Amount() => Path.Length > 0 ? new FileInfo(System.IO.Path.Combine(Folder, Path)).Length : Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Count();

    private static FilePlace OfFile(string path) => new(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!, System.IO.Path.GetFileName(path));
}
