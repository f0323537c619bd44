using System.Text.Json;
using Assay.Client;
using Assay.Web.Browser;
using Assay.Web.Labeling.Documents;
using Assay.Web.Labeling.Keys;
using Assay.Web.Labeling.LabelSets;
using Assay.Web.Labeling.Session;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Assay.Web.Labeling.Boards;

/// <summary>Images: classes, shapes and regions.</summary>
public sealed partial class ImageBoard : DrawingBoard
{
    private const string LookKey = "assay.look";

    private static readonly string[] DetectionTools = ["select", "bndbox", "polygon", "polyline", "line", "dashed", "circle", "point"];
    private static readonly string[] SegmentationTools = ["select", "polygon", "brush", "eraser"];

    private ElementReference _host;
    private ImageLook _look = new();
    private int _brush = 30;
    private int _width;
    private int _height;
    private (OpenItem, int, LabelPalette, string, KeyMap?, ImageLook, (bool, bool, int))? _drawn;

    [Inject] private BrowserPage Page { get; set; } = null!;

    [Parameter] public DatasetType? DatasetType { get; set; }

    protected override IReadOnlyList<string> Tools => Open.IsReadOnly ? [] : DatasetType switch
    {
        Client.DatasetType.ImageClassification or Client.DatasetType.Custom => [],
        Client.DatasetType.ImageSegmentation => SegmentationTools,
        _ => DetectionTools,
    };

    private bool Segments => DatasetType == Client.DatasetType.ImageSegmentation;

    protected override async Task<Surface?> CreateSurface() => await Surface.Create(Script, "image", this, _host, Open.IsReadOnly);

    /// <summary>Most of what the page around it shows does not concern the board.</summary>
    protected override bool ShouldRender() =>
        _drawn != (_drawn = (Open, Document.Marks.Count, Palette, Tool, Map, _look, (_lookOpen, IsUnreadable, _brush)));

    protected override async Task Prepare()
    {
        if (Page.Read(LookKey) is { } look)
            _look = Read(look);
        await ApplyLook();
        await base.Prepare();
    }

    protected override async Task ShowItem()
    {
        var shown = Open;
        var shapes = AllShapes();
        var size = await ShowFile(
            source => Surface.Ask<int[]>("show", JsonSerializer.Serialize(source, SurfaceJson.Default.SurfaceSource), shapes.Numbers, shapes.Words, _look.KeepView), answer => answer.Length == 0);
        if (Open == shown && size is [> 0, > 0])
            (_width, _height) = (size[0], size[1]);
    }

    protected override async Task ShowEdits(IReadOnlyList<MarkEdit> edits)
    {
        var marks = edits.Select(e => e.Key).Distinct(StringComparer.Ordinal).Select(key => (Key: key, Mark: Document.Find(key))).ToList();
        var put = marks.Select(m => m.Mark is null ? null : Shape(m.Mark)).OfType<SurfaceShape>().ToList();
        var removed = marks.Where(m => m.Mark is null).Select(m => m.Key).ToList();
        var moved = edits.Any(e => e.From != e.To && e.From >= 0 && e.To >= 0) || edits.Any(e => e.From < 0 && e.To < Document.Marks.Count - edits.Count);
        await Apply(put, removed, moved);
    }

    protected override Task ShowVisibility()
    {
        var shapes = AllShapes();
        return Surface.Call("put", shapes.Numbers, shapes.Words);
    }

    public override async Task<bool> Run(string command)
    {
        switch (command)
        {
            case "zoom-in" or "zoom-out" or "fit" or "actual":
                await Surface.Call("zoom", command.Replace("zoom-", "", StringComparison.Ordinal));
                return true;
            case "names":
                await SetLook(_look with { Names = !_look.Names });
                return true;
            case "brush-larger" or "brush-smaller":
                await SetBrush(command == "brush-larger" ? _brush * 5 / 4 + 1 : Math.Max(2, _brush * 4 / 5));
                return true;
            case "left" or "right" or "up" or "down" or "left-far" or "right-far" or "up-far" or "down-far":
                return Nudge(command);
            default:
                return await base.Run(command);
        }
    }

    [JSInvokable]
    public void Drawn(string kind, string points)
    {
        if (Active is not { } label || Open.IsReadOnly)
            return;
        var keys = Document.Add(NewLabels.Of(label, new() { Shape = kind, Feature = Points(points) }));
        Open.Select(keys[0]);
    }

    [JSInvokable]
    public void Changed(string key, string points)
    {
        if (Document.Find(key) is { } mark && !Open.IsReadOnly)
            Document.Replace(key, NewLabels.Touch(mark.Label) with { Property = (mark.Label.Property ?? new()) with { Feature = Points(points) } });
    }

    /// <summary>The brush made regions of what was one or none: the first goes on, the others are new.</summary>
    [JSInvokable]
    public void Painted(string? key, string rings)
    {
        if (Active is not { } label || Open.IsReadOnly)
            return;
        var parts = JsonSerializer.Deserialize(rings, SurfaceJson.Default.DoubleArrayArrayArray) ?? [];
        var mark = Document.Find(key);
        var at = mark is null ? -1 : Document.Marks.ToList().IndexOf(mark);
        var edits = new List<MarkEdit>();
        if (mark is not null)
            edits.Add(new(mark.Key, mark.Label, at, parts.Length == 0 ? null : Region(mark.Label, parts[0]), parts.Length == 0 ? -1 : at));
        foreach (var part in parts.Skip(mark is null ? 0 : 1))
            edits.Add(new(Document.NewKey(), null, -1, Region(mark?.Label ?? NewLabels.Of(label), part), Document.Marks.Count + edits.Count));
        if (edits.Count == 0)
            return;
        Document.Do(edits);
        Open.Select(parts.Length == 0 ? null : edits[0].Key);
    }

    private static SampleLabel Region(SampleLabel label, double[][] ring) =>
        NewLabels.Touch(label) with { Id = null, Property = (label.Property ?? new()) with { Shape = "polygon", Feature = ring } };

    protected override int BrushSize => _brush;

    protected override string StartTool => Segments ? "brush" : Active?.Label.Property?.DefaultShape is { Length: > 0 } shape && Tools.Contains(shape) ? shape : "bndbox";

    private PackedShapes AllShapes()
    {
        var shapes = new List<SurfaceShape>(Document.Marks.Count);
        foreach (var mark in Document.Marks)
        {
            if (Shape(mark) is { } shape)
                shapes.Add(shape);
        }

        return PackedShapes.Of(shapes);
    }

    private SurfaceShape? Shape(LabelMark mark) =>
        mark.Label.Property is not { Shape: { } shape, Feature: { Count: > 0 } points } ? null
        : new(mark.Key, shape, points, Palette.ColorOf(mark.Label), mark.Label.Name ?? "", Open.IsHidden(mark.Key), Open.IsLocked(mark.Key), Open.Differing.Contains(mark.Key));

    private bool Nudge(string command)
    {
        if (Open.IsReadOnly || Open.Selected is not { Label.Property: { Shape: { } shape, Feature: { Count: > 0 } points } } mark || _width == 0)
            return false;
        var far = command.EndsWith("-far", StringComparison.Ordinal) ? 10 : 1;
        var (dx, dy) = command.Split('-')[0] switch { "left" => (-far, 0), "right" => (far, 0), "up" => (0, -far), _ => (0, far) };
        Document.Replace(mark.Key, NewLabels.Touch(mark.Label) with { Property = mark.Label.Property! with { Feature = ShapeGeometry.Translate(shape, points, dx, dy, _width, _height) } });
        return true;
    }

    private async Task Apply(IReadOnlyList<SurfaceShape> put, IReadOnlyList<string> removed, bool moved)
    {
        var order = moved ? Document.Marks.Select(m => m.Key).ToList() : null;
        await Surface.Call("apply", JsonSerializer.Serialize(new(put, removed, order), SurfaceJson.Default.SurfaceChanges));
    }

    /// <summary>Labels are numbered as in the label set, from 1.</summary>
    private async Task SaveMask()
    {
        var numbers = Palette.Choices.Select((choice, i) => (choice, i)).ToDictionary(c => c.choice, c => Math.Min(c.i + 1, 255));
        IReadOnlyList<SurfaceRegion> regions =
        [
            .. Document.Marks.Where(m => m.Label.Property is { Shape: "polygon", Feature.Count: > 2 })
                .Select(m => new SurfaceRegion(Palette.Find(m.Label) is { } choice ? numbers[choice] : 255, m.Label.Property!.Feature!)),
        ];
        await Surface.Call("saveMask", JsonSerializer.Serialize(regions, SurfaceJson.Default.IReadOnlyListSurfaceRegion), Path.GetFileNameWithoutExtension(Open.Item.Name) + ".mask.png");
    }

    private async Task SetBrush(int size)
    {
        _brush = Math.Clamp(size, 2, 2000);
        await SetPen();
        StateHasChanged();
    }

    private async Task SetLook(ImageLook look)
    {
        _look = look;
        Page.Write(LookKey, JsonSerializer.Serialize(look, SurfaceJson.Default.ImageLook));
        await ApplyLook();
        StateHasChanged();
    }

    private async Task ApplyLook() =>
        await Surface.Call("setLook", _look.Opacity, Segments ? 0.35 : 0.12, _look.Names, _look.Brightness, _look.Contrast);

    private static ImageLook Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, SurfaceJson.Default.ImageLook) ?? new();
        }
        catch (JsonException)
        {
            return new();
        }
    }
}
