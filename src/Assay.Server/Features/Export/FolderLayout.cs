using Assay.Client;
using Assay.Server.Features.Versions.Publishing;
using Assay.Server.Features.Versions.Snapshots;

namespace Assay.Server.Features.Export;

/// <summary>Where in the folder a sample's file goes: to one folder per label, or all files side by side.</summary>
internal sealed class FolderLayout(DatasetType type, ExportTaskRequest request)
{
    /// <summary>The folders of samples for training and for evaluation, where they are kept apart.</summary>
    public static readonly IReadOnlyList<string> Split = ["train/", "eval/"];

    private static readonly char[] Separators = ['/', '\\'];

    private readonly FileNames _names = new();
    private readonly bool _tree = request.ExportFormat == ExportRules.Tree && ExportRules.HasClasses(type);
    private readonly bool _split = request.ExportParams!.RatioSampleUsage == true;

    /// <summary>Paths below the folder; several for a sample of several labels.</summary>
    public IReadOnlyList<string> Places(SnapshotRow row, IReadOnlyList<SampleLabel> labels)
    {
        var top = !_split ? "" : Split[row.Usage == (int)SampleUsage.Eval ? 1 : 0];
        // Samples without labels stay outside the folders: a folder for them would become a label when it is read again.
        return _tree && labels.Count > 0
            ? [.. labels.Select(l => FolderOf(l.Name!)).Distinct(StringComparer.Ordinal).Select(folder => Place($"{top}{folder}/", row))]
            : [Place(top, row)];
    }

    private string Place(string folder, SnapshotRow row) => folder + _names.Of(folder, row.Name, row.SampleId);

    /// <summary>A label's name, where it cannot be a folder's made one.</summary>
    private static string FolderOf(string label)
    {
        var name = string.Concat(label.Select(c => char.IsControl(c) || Separators.Contains(c) ? '_' : c)).Trim();
        return name is "" or "." or ".." or "~" ? "_" : name;
    }
}
