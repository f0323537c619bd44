using Assay.Client;

namespace Assay.Cli.Arguments;

/// <summary>What type the labels of a dataset have.</summary>
internal static class LabelTypes
{
    /// <summary>Most datasets have one type of labels, with the dataset's number; null where there are several or none.</summary>
    public static LabelType? Of(DatasetType? dataset) =>
        dataset is { } known && Enum.IsDefined((LabelType)(int)known) ? (LabelType)(int)known : null;
}
