using Assay.Web.Labeling.Boards;

namespace Assay.Web.Labeling.Keys;

/// <summary>What the workspaces can be told by keys.</summary>
public static class WorkspaceCommands
{
    private static readonly HashSet<string> Moving =
    [
        "next", "previous", "next-mark", "previous-mark", "right", "left", "up", "down", "right-far", "left-far", "up-far", "down-far", "zoom-in", "zoom-out",
        "undo", "redo", "raise", "lower", "brush-larger", "brush-smaller", "frame-back", "frame-on", "previous-keyframe", "next-keyframe",
        "word-right", "word-left", "words-right", "words-left", "end-right", "end-left", "start-left", "start-right",
    ];

    /// <summary>Where an item is shown.</summary>
    private static readonly CommandInfo[] Viewing =
    [
        new("next", CommandGroup.Items, ["d"]),
        new("previous", CommandGroup.Items, ["a"]),
        new("next-mark", CommandGroup.Labels, ["Tab"]),
        new("previous-mark", CommandGroup.Labels, ["Shift+Tab"]),
        new("deselect", CommandGroup.Labels, ["Escape"]),
        new("hide", CommandGroup.Labels, ["h"]),
        new("hide-all", CommandGroup.Labels, ["Shift+h"]),
        new("help", CommandGroup.View, ["?"]),
        new("right", CommandGroup.Items, ["ArrowRight"]),
        new("left", CommandGroup.Items, ["ArrowLeft"]),
        new("up", CommandGroup.Labels, ["ArrowUp"], BoardKind.Image),
        new("down", CommandGroup.Labels, ["ArrowDown"], BoardKind.Image),
        new("zoom-in", CommandGroup.View, ["+", "="]),
        new("zoom-out", CommandGroup.View, ["-"]),
        new("fit", CommandGroup.View, ["f"], BoardKind.Image),
        new("actual", CommandGroup.View, ["Shift+f"], BoardKind.Image),
        new("names", CommandGroup.View, ["t"], BoardKind.Image),
        new("play", CommandGroup.Tools, ["Space"], BoardKind.Audio),
        new("play", CommandGroup.Tools, ["Space"], BoardKind.Video),
        new("rewind", CommandGroup.Tools, ["j"], BoardKind.Audio),
        new("stop", CommandGroup.Tools, ["k"], BoardKind.Audio),
        new("forward", CommandGroup.Tools, ["l"], BoardKind.Audio),
        new("loop", CommandGroup.Tools, ["r"], BoardKind.Audio),
        new("rewind", CommandGroup.Tools, ["j"], BoardKind.Video),
        new("stop", CommandGroup.Tools, ["k"], BoardKind.Video),
        new("forward", CommandGroup.Tools, ["l"], BoardKind.Video),
        new("loop", CommandGroup.Tools, ["r"], BoardKind.Video),
        new("frame-back", CommandGroup.Tools, [","], BoardKind.Video),
        new("frame-on", CommandGroup.Tools, ["."], BoardKind.Video),
        new("previous-keyframe", CommandGroup.Tools, ["<"], BoardKind.Video),
        new("next-keyframe", CommandGroup.Tools, [">"], BoardKind.Video),
        new("fit", CommandGroup.View, ["f"], BoardKind.Video),
    ];

    /// <summary>
    /// Done again and again while its key is held. All else is done once for each press: nobody means a second verdict, or
    /// submits a second item, by leaning on a key.
    /// </summary>
    public static bool GoesOn(string command) => Moving.Contains(command);

    /// <summary>Where an item is labeled.</summary>
    public static IReadOnlyList<CommandInfo> Labeling { get; } =
    [
        new("submit", CommandGroup.Items, ["Enter", "Ctrl+Enter"]),
        .. Viewing,
        new("undo", CommandGroup.Labels, ["Ctrl+z"]),
        new("redo", CommandGroup.Labels, ["Ctrl+Shift+z", "Ctrl+y"]),
        new("remove", CommandGroup.Labels, ["Delete", "Backspace"]),
        new("copy", CommandGroup.Labels, ["Ctrl+c"]),
        new("paste", CommandGroup.Labels, ["Ctrl+v"]),
        new("duplicate", CommandGroup.Labels, ["Ctrl+d"], BoardKind.Image),
        new("raise", CommandGroup.Labels, ["]"], BoardKind.Image),
        new("lower", CommandGroup.Labels, ["["], BoardKind.Image),
        new("lock", CommandGroup.Labels, ["k"], BoardKind.Image),
        new("right-far", CommandGroup.Labels, ["Shift+ArrowRight"], BoardKind.Image),
        new("left-far", CommandGroup.Labels, ["Shift+ArrowLeft"], BoardKind.Image),
        new("up-far", CommandGroup.Labels, ["Shift+ArrowUp"], BoardKind.Image),
        new("down-far", CommandGroup.Labels, ["Shift+ArrowDown"], BoardKind.Image),
        new("tool-select", CommandGroup.Tools, ["v"], BoardKind.Image),
        new("last-tool", CommandGroup.Tools, ["n"], BoardKind.Image),
        new("tool-bndbox", CommandGroup.Tools, ["b"], BoardKind.Image),
        new("tool-polygon", CommandGroup.Tools, ["p"], BoardKind.Image),
        new("tool-polyline", CommandGroup.Tools, ["Shift+p"], BoardKind.Image),
        new("tool-line", CommandGroup.Tools, ["l"], BoardKind.Image),
        new("tool-dashed", CommandGroup.Tools, ["Shift+l"], BoardKind.Image),
        new("tool-circle", CommandGroup.Tools, ["c"], BoardKind.Image),
        new("tool-point", CommandGroup.Tools, ["o"], BoardKind.Image),
        new("tool-brush", CommandGroup.Tools, ["Shift+b"], BoardKind.Image),
        new("tool-eraser", CommandGroup.Tools, ["e"], BoardKind.Image),
        new("brush-larger", CommandGroup.Tools, ["."], BoardKind.Image),
        new("brush-smaller", CommandGroup.Tools, [","], BoardKind.Image),
        new("word-right", CommandGroup.Tools, ["Ctrl+ArrowRight"], BoardKind.Text),
        new("word-left", CommandGroup.Tools, ["Ctrl+ArrowLeft"], BoardKind.Text),
        new("words-right", CommandGroup.Tools, ["Ctrl+Shift+ArrowRight"], BoardKind.Text),
        new("words-left", CommandGroup.Tools, ["Ctrl+Shift+ArrowLeft"], BoardKind.Text),
        new("end-right", CommandGroup.Tools, ["Shift+ArrowRight"], BoardKind.Text),
        new("end-left", CommandGroup.Tools, ["Shift+ArrowLeft"], BoardKind.Text),
        new("start-left", CommandGroup.Tools, ["Alt+Shift+ArrowLeft"], BoardKind.Text),
        new("start-right", CommandGroup.Tools, ["Alt+Shift+ArrowRight"], BoardKind.Text),
        new("segment", CommandGroup.Tools, ["s"], BoardKind.Audio),
        new("segment", CommandGroup.Tools, ["s"], BoardKind.Video),
        new("tool-select", CommandGroup.Tools, ["v"], BoardKind.Video),
        new("last-tool", CommandGroup.Tools, ["n"], BoardKind.Video),
        new("tool-bndbox", CommandGroup.Tools, ["b"], BoardKind.Video),
        new("keyframe", CommandGroup.Tools, ["i"], BoardKind.Video),
    ];

    /// <summary>Where an item is reviewed.</summary>
    public static IReadOnlyList<CommandInfo> Reviewing { get; } =
    [
        new("accept", CommandGroup.Review, ["y"]),
        new("accept-a", CommandGroup.Review, ["a"]),
        new("accept-b", CommandGroup.Review, ["b"]),
        new("accept-c", CommandGroup.Review, ["c"]),
        new("accept-d", CommandGroup.Review, ["d"]),
        new("reject", CommandGroup.Review, ["x"]),
        new("grid", CommandGroup.View, ["g"]),
        .. Viewing.Where(c => c.Id is not ("next" or "previous")),
    ];
}
