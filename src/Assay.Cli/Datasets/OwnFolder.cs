using Assay.Client;

namespace Assay.Cli.Datasets;

/// <summary>A new folder for a dataset that names none.</summary>
internal static class OwnFolder
{
    /// <summary>In a bucket of the project, because a bucket belongs to one. Folders outlive datasets: a name used before must not find the old files.</summary>
    public static string Of(AssayClient client, string name) => $"/project-{client.ProjectId}/{name}-{Guid.NewGuid().ToString("N")[..8]}";
}
