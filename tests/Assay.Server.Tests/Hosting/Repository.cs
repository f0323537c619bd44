namespace Assay.Server.Tests.Hosting;

/// <summary>The source tree these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The server as people run it, built in the configuration of these tests.</summary>
    public static string BuiltServer { get; } = PathOf("src", "Assay.Server", "bin", Build.Parent!.Name, Build.Name, "Assay.Server.dll");

    private static DirectoryInfo Build => new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Files under a folder, relative to the root; build output and generated migrations left out.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        from file in Directory.EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(Root, file).Replace('\\', '/')
        where endings.Any(e => relative.EndsWith(e, StringComparison.Ordinal))
        where !relative.Split('/').Any(part => part is "bin" or "obj" or "Migrations" or "node_modules")
        orderby relative
        select relative;

    public static string[] Lines(string relative) => File.ReadAllLines(PathOf(relative));

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Assay.slnx")))
            directory = directory.Parent ?? throw new InvalidOperationException("The tests run from inside the repository.");
        return directory.FullName;
    }
}
