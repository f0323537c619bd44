namespace Assay.Server.Features.Versions;

/// <summary>Where a version's files are.</summary>
internal static class VersionPaths
{
    public static string ManifestPath(this VersionEntity version) => $"{version.Folder}{version.Name}.manifest";

    /// <summary>Folder of copied files and of tables.</summary>
    public static string DataPath(this VersionEntity version) => $"{version.Folder}data/";

    /// <summary>Folder of one annotation file per sample.</summary>
    public static string AnnotationPath(this VersionEntity version) => $"{version.Folder}annotation/";
}
