using System.Text.Json;
using Assay.Client;
using Assay.Server.Storage;

namespace Assay.Server.Features.Datasets;

/// <summary>Where a dataset's files are.</summary>
internal static class DatasetPaths
{
    /// <summary>The dataset's own folder in its work path.</summary>
    public static string InnerPath(this DatasetEntity dataset) => $"{dataset.WorkPath}{dataset.Folder}/";

    public static IReadOnlyList<DataSource> Sources(this DatasetEntity dataset) =>
        JsonSerializer.Deserialize<IReadOnlyList<DataSource>>(dataset.DataSources, AssayJson.Options) ?? [];

    /// <summary>The folders that the dataset was created with.</summary>
    public static IEnumerable<string> Folders(this DatasetEntity dataset) => dataset.Sources().Select(s => s.DataPath).OfType<string>().Append(dataset.WorkPath);

    /// <summary>Where uploaded samples go: the first data source, or the dataset's data folder if it has none.</summary>
    public static ObjectPath UploadFolder(this DatasetEntity dataset) =>
        ObjectPath.ParseFolder(dataset.Sources().Select(s => s.DataPath).FirstOrDefault(p => p is not null) ?? dataset.InnerPath() + "data/");
}
