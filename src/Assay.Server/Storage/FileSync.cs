using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Assay.Server.Storage;

/// <summary>Makes names durable: an fsync of a file does not cover the folder that leads to it.</summary>
internal static partial class FileSync
{
    /// <summary>Flushes a folder and those above it up to one that was there before. Where the system cannot, it does so in its own time.</summary>
    public static void Folders(string folder, string known)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
            return;
        for (var part = folder; part.Length >= known.Length; part = Path.GetDirectoryName(part)!)
        {
            using var handle = Open(part, 0);
            if (handle.IsInvalid || Flush(handle) != 0)
                throw new IOException("A folder could not be flushed.");
        }
    }

    /// <summary>One flush for everything just written, where the system has a call for that.</summary>
    public static void All(string root)
    {
        if (!OperatingSystem.IsLinux())
            return;
        using var handle = Open(root, 0);
        if (handle.IsInvalid || FlushFileSystem(handle) != 0)
            throw new IOException("The file system could not be flushed.");
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial SafeFileHandle Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Flush(SafeFileHandle handle);

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static partial int FlushFileSystem(SafeFileHandle handle);
}
