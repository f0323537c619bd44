namespace Assay.Web.Labeling.Keys;

/// <summary>Keys pressed together, as the page writes them: <c>b</c>, <c>Shift+Tab</c>, <c>Ctrl+z</c>.</summary>
public static class Chords
{
    /// <summary>A label's shortcut as label sets write it (<c>D</c>, <c>ctrl+d</c>); null if it is none.</summary>
    public static string? OfShortcut(string? shortcut)
    {
        if (string.IsNullOrWhiteSpace(shortcut))
            return null;
        var parts = shortcut.Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            return null;
        var key = parts[^1];
        // Only single characters and function keys: other names would take keys that nobody can do without.
        if (key.Length != 1 && !(key[0] is 'F' or 'f' && int.TryParse(key[1..], out var number) && number is >= 1 and <= 12))
            return null;
        var modifiers = parts[..^1].Select(p => p.ToUpperInvariant()).ToList();
        return (modifiers.Exists(m => m is "CTRL" or "CONTROL" or "CMD" or "META") ? "Ctrl+" : "")
            + (modifiers.Contains("ALT") ? "Alt+" : "")
            + (modifiers.Contains("SHIFT") ? "Shift+" : "")
            + (key.Length == 1 ? key.ToLowerInvariant() : key.ToUpperInvariant());
    }

    /// <summary>The keys of an event, as the page's script writes them.</summary>
    public static string Of(Microsoft.AspNetCore.Components.Web.KeyboardEventArgs e)
    {
        var letter = e.Key.Length == 1 && char.IsAsciiLetter(e.Key[0]);
        var key = e.Key == " " ? "Space" : letter || e.CtrlKey || e.MetaKey ? e.Key.Length == 1 ? e.Key.ToLowerInvariant() : e.Key : e.Key;
        return (e.CtrlKey || e.MetaKey ? "Ctrl+" : "") + (e.AltKey ? "Alt+" : "") + (e.ShiftKey && (letter || e.Key.Length > 1 || e.Key == " ") ? "Shift+" : "") + key;
    }

    /// <summary>As people read it.</summary>
    public static string Shown(string chord) => string.Join("", chord.Split('+', StringSplitOptions.RemoveEmptyEntries).Select(part => part switch
    {
        "ArrowLeft" => "←",
        "ArrowRight" => "→",
        "ArrowUp" => "↑",
        "ArrowDown" => "↓",
        "Shift" => "⇧",
        "Delete" => "Del",
        "Escape" => "Esc",
        "Backspace" => "⌫",
        "Ctrl" or "Alt" => part + " ",
        { Length: 1 } => part.ToUpperInvariant(),
        _ => part,
    }).DefaultIfEmpty("+"));
}
