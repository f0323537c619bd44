using System.Text.Json;
using Assay.Web.Labeling.LabelSets;

namespace Assay.Web.Labeling.Boards;

/// <summary>A board that shapes are drawn on: the tool in hand, and the pen it draws with.</summary>
public abstract class DrawingBoard : Board
{
    private string _lastTool = "";
    private LabelChoice? _pen;

    /// <summary>The tools there are; none where nothing may be drawn.</summary>
    protected abstract IReadOnlyList<string> Tools { get; }

    protected string Tool { get; private set; } = "select";

    /// <summary>The tool to begin with.</summary>
    protected abstract string StartTool { get; }

    /// <summary>Pixels of the image.</summary>
    protected virtual int BrushSize => 1;

    protected override async Task Prepare()
    {
        if (Tools.Count > 1)
            await SetTool(StartTool);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (IsReady && _pen != Active)
            await SetPen();
    }

    public override async Task<bool> Run(string command)
    {
        if (command == "last-tool")
            await SetTool(Tool == "select" ? _lastTool.Length > 0 ? _lastTool : StartTool : "select");
        else if (command.StartsWith("tool-", StringComparison.Ordinal) && Tools.Contains(command[5..]))
            await SetTool(command[5..]);
        else
            return false;
        return true;
    }

    protected async Task SetTool(string tool)
    {
        var again = tool == Tool;
        if (tool != "select")
            _lastTool = tool;
        Tool = tool;
        if (!again)
            await SetPen();
        // Also the tool in hand is taken anew: it begins from the beginning.
        await Surface.Call("setTool", tool);
        if (!again)
            Redraw();
    }

    protected async Task SetPen()
    {
        var chosen = _pen != Active;
        _pen = Active;
        await Surface.Call("setPen", Active?.Color ?? "#808080", BrushSize);
        // A label that is drawn as lines brings the tool for lines, where something is being drawn at all.
        if (chosen && Tool is not ("select" or "brush" or "eraser") && Active?.Label.Property?.DefaultShape is { Length: > 0 } shape && Tools.Contains(shape) && Tool != shape)
            await SetTool(shape);
    }

    protected static IReadOnlyList<IReadOnlyList<double>> Points(string json) => JsonSerializer.Deserialize(json, SurfaceJson.Default.DoubleArrayArray) ?? [];
}
