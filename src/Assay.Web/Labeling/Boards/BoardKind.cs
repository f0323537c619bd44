using Assay.Client;
using Assay.Web.Samples;

namespace Assay.Web.Labeling.Boards;

/// <summary>What a sample is shown and labeled on.</summary>
public enum BoardKind
{
    Image,
    Text,
    Audio,
    Video,
    Table,
}

/// <summary>Boards by type of dataset.</summary>
public static class BoardKinds
{
    /// <summary>Datasets of free format hold files of any kind: they go by the file's ending.</summary>
    public static BoardKind Of(DatasetType? type, DescribeSampleResp? sample)
    {
        var kind = SampleKinds.Of(type);
        if (kind == SampleType.Custom)
            kind = sample?.SampleType is { } own and not SampleType.Custom ? own : SampleKinds.OfName(sample?.SampleName);
        return kind switch
        {
            SampleType.Text => BoardKind.Text,
            SampleType.Audio => BoardKind.Audio,
            SampleType.Video => BoardKind.Video,
            SampleType.Table => BoardKind.Table,
            _ => BoardKind.Image,
        };
    }
}
