using Assay.Client;

namespace Assay.Web.Labeling.Queue;

/// <summary>How far an item is.</summary>
public enum ItemState
{
    Unlabeled,
    Auto,
    Unreviewed,
    ToAccept,
    Accepted,
    Rejected,
}

/// <summary>States as the API's sentinels.</summary>
public static class ItemStates
{
    /// <summary>The state that a sample's status tells; sentinels are read in any case.</summary>
    public static ItemState Of(DescribeSampleResp sample) => sample.SampleStatus?.ToUpperInvariant() switch
    {
        "__AUTO_ANNOTATION__" => ItemState.Auto,
        "__UNREVIEWED__" => ItemState.Unreviewed,
        "__ACCEPTED__" => ItemState.Accepted,
        "__REJECTED__" => ItemState.Rejected,
        null or "" or "__NONE__" => ItemState.Unlabeled,
        _ => ItemState.ToAccept,
    };

    /// <summary>What asks for the labeler.</summary>
    public static bool IsOpen(this ItemState state) => state is ItemState.Unlabeled or ItemState.Auto or ItemState.Rejected;

    public static string Sentinel(this ItemState state) => state switch
    {
        ItemState.Auto => "__AUTO_ANNOTATION__",
        ItemState.Unreviewed => "__UNREVIEWED__",
        ItemState.ToAccept => "__UNCHECK__",
        ItemState.Accepted => "__ACCEPTED__",
        ItemState.Rejected => "__REJECTED__",
        _ => "__NONE__",
    };
}
