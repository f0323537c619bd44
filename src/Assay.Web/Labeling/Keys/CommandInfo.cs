using Assay.Web.Labeling.Boards;

namespace Assay.Web.Labeling.Keys;

/// <summary>Something that a key does.</summary>
/// <param name="Id">Names it; its text is found by it.</param>
/// <param name="Group">Where the overview shows it.</param>
/// <param name="Chords">Its keys, the one that is shown first.</param>
/// <param name="Kind">The board it belongs to; null for all.</param>
public sealed record CommandInfo(string Id, CommandGroup Group, IReadOnlyList<string> Chords, BoardKind? Kind = null);

/// <summary>Parts of the overview of keys.</summary>
public enum CommandGroup
{
    Items,
    Labels,
    Tools,
    View,
    Review,
}
