using System.Globalization;
using System.Text.Json;
using Assay.Client;
using Assay.Web.Labeling.Documents;
using Assay.Web.Labeling.LabelSets;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Assay.Web.Labeling.Boards;

/// <summary>Texts: classes, spans of words, and relations between spans. Places count Unicode code points.</summary>
public sealed partial class TextBoard : Board
{
    private ElementReference _host;

    private IEnumerable<LabelChoice> Relations => Palette.Choices.Where(c => c.Type == LabelType.TripletRelation);

    private bool HasSpans => Palette.Choices.Any(c => c.Type is LabelType.NamedEntity or LabelType.TripletEntity);

    protected override async Task<Surface?> CreateSurface() => await Surface.Create(Script, "text", this, _host, Open.IsReadOnly, HasSpans);

    protected override async Task ShowItem()
    {
        if (Open.Item.Sample.SampleData is [var text, ..])
            await Surface.Call("show", text, Spans(), Arcs());
        else
            await ShowFile(source => Surface.Ask<bool>("showFile", source.Url), shown => !shown);
    }

    protected override Task ShowEdits(IReadOnlyList<MarkEdit> edits) => ShowVisibility();

    protected override Task ShowVisibility() => Surface.Call("set", Spans(), Arcs());

    public override async Task<bool> Run(string command)
    {
        switch (command)
        {
            case "word-right" or "word-left" or "words-right" or "words-left":
                await Surface.Call("moveSelection", command.EndsWith("right", StringComparison.Ordinal) ? 1 : -1, command.StartsWith("words", StringComparison.Ordinal));
                return true;
            case "end-right" or "end-left" or "start-right" or "start-left":
                await Surface.Call("extend", command.StartsWith("end", StringComparison.Ordinal) ? "end" : "start", command.EndsWith("right", StringComparison.Ordinal) ? 1 : -1, "grapheme");
                return true;
            default:
                return false;
        }
    }

    /// <summary>Words that are selected get the label; a relation that is selected gets another name.</summary>
    public override async Task<bool> Give(LabelChoice choice)
    {
        if (choice.Type is not (LabelType.NamedEntity or LabelType.TripletEntity))
            return false;
        var words = await Surface.Ask<int[]>("takeSelection");
        if (words is not [var start, var end])
            return false;
        Mark(choice, start, end);
        return true;
    }

    [JSInvokable]
    public void Marked(int start, int end)
    {
        if (Active is { Type: LabelType.NamedEntity or LabelType.TripletEntity } label)
            Mark(label, start, end);
    }

    [JSInvokable]
    public void Resized(string key, int start, int end)
    {
        if (Document.Find(key) is { } mark && !Open.IsReadOnly)
            Document.Replace(key, NewLabels.Touch(mark.Label) with { Property = (mark.Label.Property ?? new()) with { StartIndex = start, EndIndex = end } });
    }

    /// <summary>An arrow was drawn from one span to another: it gets the first relation that joins the two, in this direction or the other.</summary>
    [JSInvokable]
    public void Related(string from, string to)
    {
        if (Open.IsReadOnly || Document.Find(from) is not { } head || Document.Find(to) is not { } tail)
            return;
        if (Relations.FirstOrDefault(r => Joins(r, head.Label, tail.Label)) is { } forward)
            Relate(forward, head.Label, tail.Label);
        else if (Relations.FirstOrDefault(r => Joins(r, tail.Label, head.Label)) is { } back)
            Relate(back, tail.Label, head.Label);
    }

    private static bool Joins(LabelChoice relation, SampleLabel head, SampleLabel tail) =>
        (relation.Label.Property?.FromType is not { Length: > 0 } from || from == head.Name) && (relation.Label.Property?.ToType is not { Length: > 0 } to || to == tail.Name);

    private void Relate(LabelChoice relation, SampleLabel head, SampleLabel tail)
    {
        if (Document.Marks.Any(m => m.Label.Name == relation.Name && m.Label.Property?.From == head.Id && m.Label.Property?.To == tail.Id))
            return;
        Open.Select(Document.Add(NewLabels.Of(relation, new() { From = head.Id, To = tail.Id }))[0]);
    }

    private void Mark(LabelChoice choice, int start, int end)
    {
        if (Open.IsReadOnly || Document.Marks.Any(m => m.Label.Name == choice.Name && m.Label.Property?.StartIndex == start && m.Label.Property.EndIndex == end))
            return;
        var label = NewLabels.Of(choice, new() { StartIndex = start, EndIndex = end });
        Open.Select(Document.Add(choice.Type == LabelType.TripletEntity ? label with { Id = FreeId() } : label)[0]);
    }

    /// <summary>Relations refer to entities by id.</summary>
    private string FreeId()
    {
        var taken = Document.Marks.Select(m => m.Label.Id).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, taken.Count + 1).Select(n => n.ToString(CultureInfo.InvariantCulture)).First(id => !taken.Contains(id));
    }

    private string Spans()
    {
        IReadOnlyList<SurfaceSpan> spans =
        [
            .. Document.Marks.Where(m => m.Label.Property is { StartIndex: not null, EndIndex: not null } && !Open.IsHidden(m.Key)).Select(m => new SurfaceSpan(
                m.Key, m.Label.Property!.StartIndex!.Value, m.Label.Property.EndIndex!.Value, Palette.ColorOf(m.Label), m.Label.Name ?? "", Open.Differing.Contains(m.Key))),
        ];
        return JsonSerializer.Serialize(spans, SurfaceJson.Default.IReadOnlyListSurfaceSpan);
    }

    private string Arcs()
    {
        var byId = Document.Marks.Where(m => m.Label is { Type: LabelType.TripletEntity, Id.Length: > 0 }).GroupBy(m => m.Label.Id!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Key, StringComparer.Ordinal);
        IReadOnlyList<SurfaceRelation> arcs =
        [
            .. Document.Marks.Where(m => m.Label.Type == LabelType.TripletRelation && byId.ContainsKey(m.Label.Property?.From ?? "") && byId.ContainsKey(m.Label.Property?.To ?? "")).Select(m => new SurfaceRelation(
                m.Key, byId[m.Label.Property!.From!], byId[m.Label.Property.To!], Palette.ColorOf(m.Label), m.Label.Name ?? "", Open.Differing.Contains(m.Key))),
        ];
        return JsonSerializer.Serialize(arcs, SurfaceJson.Default.IReadOnlyListSurfaceRelation);
    }
}
