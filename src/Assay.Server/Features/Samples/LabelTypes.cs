using Assay.Client;

namespace Assay.Server.Features.Samples;

/// <summary>Which labels belong in which dataset.</summary>
internal static class LabelTypes
{
    /// <summary>
    /// The reference gives tables and free-format datasets no labels of their own; here whole samples can be sorted: a row by
    /// what it says, a file by what it is.
    /// </summary>
    public static bool Fits(DatasetType dataset, LabelType label) => dataset switch
    {
        DatasetType.Custom => IsClass(label),
        DatasetType.Table => label == LabelType.TextClassification,
        DatasetType.TextTriplet => label is LabelType.TripletRelation or LabelType.TripletEntity,
        _ => (int)dataset == (int)label,
    };

    /// <summary>The type of a label sent without one, where the dataset has only one.</summary>
    public static LabelType? Only(DatasetType dataset) => dataset switch
    {
        DatasetType.Custom or DatasetType.TextTriplet => null,
        DatasetType.Table => LabelType.TextClassification,
        _ => (LabelType)dataset,
    };

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
