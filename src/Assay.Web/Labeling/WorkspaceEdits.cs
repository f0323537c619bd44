using System.Text.Json;
using Assay.Client;
using Assay.Web.Browser;
using Assay.Web.Labeling.Documents;
using Assay.Web.Labeling.Session;

namespace Assay.Web.Labeling;

/// <summary>Commands that mean the same on every board: what they do to the open item.</summary>
public static class WorkspaceEdits
{
    /// <summary>Copied labels, so that they reach other items and other tabs.</summary>
    private const string ClipboardKey = "assay.copied";

    public static bool Run(string command, OpenItem open, BrowserPage page)
    {
        var selected = open.Selected;
        switch (command)
        {
            case "next-mark" or "previous-mark":
                open.SelectBeside(command == "next-mark" ? 1 : -1);
                return true;
            case "deselect":
                open.Select(null);
                return true;
            case "hide-all":
                open.HideAll(!open.AllHidden);
                return true;
            case "hide" when selected is not null:
                open.ToggleHidden(selected.Key);
                return true;
            case "copy" when selected is not null:
                page.Write(ClipboardKey, JsonSerializer.Serialize(selected.Label, AssayJson.Options));
                return true;
        }

        return !open.IsReadOnly && Edit(command, open, selected, page);
    }

    private static bool Edit(string command, OpenItem open, LabelMark? selected, BrowserPage page)
    {
        var document = open.Document;
        switch (command)
        {
            case "undo":
                document.Undo();
                return true;
            case "redo":
                document.Redo();
                return true;
            case "paste":
                return Put(open, Copied(page));
            case "duplicate":
                return Put(open, selected?.Label);
            case "remove" when selected is not null:
                document.Remove([selected.Key, .. Hanging(document, selected.Label)]);
                open.Select(null);
                return true;
            case "lock" when selected is not null:
                open.ToggleLocked(selected.Key);
                return true;
            case "raise" or "lower" when selected is not null:
                document.Move(selected.Key, document.Marks.ToList().IndexOf(selected) + (command == "raise" ? 1 : -1));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Relations of an entity go with it.</summary>
    private static IEnumerable<string> Hanging(LabelDocument document, SampleLabel label) =>
        label.Id is not { Length: > 0 } id ? [] : document.Marks.Where(m => m.Label.Property?.From == id || m.Label.Property?.To == id).Select(m => m.Key);

    /// <summary>Puts a copy where it can be told from what it was copied from.</summary>
    private static bool Put(OpenItem open, SampleLabel? label)
    {
        if (label?.Property is not { Shape: { } shape, Feature: { Count: > 0 } points } property)
            return false;
        var size = open.Item.Sample.Metadata?.Size;
        var (width, height) = size is [var w, var h, ..] ? (w, h) : (int.MaxValue, int.MaxValue);
        var copy = label with { Id = null, AnnotatedBy = "human", Score = null, Property = property with { Feature = ShapeGeometry.Translate(shape, points, 10, 10, width, height) } };
        open.Select(open.Document.Add(copy)[0], reveal: true);
        return true;
    }

    private static SampleLabel? Copied(BrowserPage page)
    {
        try
        {
            return page.Read(ClipboardKey) is { } json ? JsonSerializer.Deserialize<SampleLabel>(json, AssayJson.Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
