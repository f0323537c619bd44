using Assay.Client;

namespace Assay.Server.Features.Samples;

/// <summary>Which labels belong in which dataset.</summary>
internal static class LabelTypes
{
    /// <summary>Free-format datasets take whatever their label set holds; tables have no labels.</summary>
    public static bool Fits(DatasetType dataset, LabelType label) => dataset switch
    {
        DatasetType.Custom => true,
        DatasetType.Table => false,
        DatasetType.TextTriplet => label is LabelType.TripletRelation or LabelType.TripletEntity,
        _ => (int)dataset == (int)label,
    };

    /// <summary>The type of a label sent without one, where the dataset has only one.</summary>
    public static LabelType? Only(DatasetType dataset) =>
        dataset is DatasetType.Custom or DatasetType.Table or DatasetType.TextTriplet ? null : (LabelType)dataset;

    /// <summary>Says something about the sample as a whole, and says it once.</summary>
    public static bool IsClass(LabelType label) => label is LabelType.ImageClassification or LabelType.TextClassification or LabelType.SoundClassification;

    /// <summary>What a label with points but without shape means.</summary>
    public static string? ShapeOf(LabelType label, KnownLabel? known) => known?.DefaultShape is { Length: > 0 } shape ? shape : label switch
    {
        LabelType.ObjectDetection => "bndbox",
        LabelType.ImageSegmentation => "polygon",
        _ => null,
    };
}
