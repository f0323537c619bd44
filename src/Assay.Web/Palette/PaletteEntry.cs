namespace Assay.Web.Palette;

/// <summary>Something the palette leads to, or does.</summary>
/// <param name="Kind">What it is, in the reader's words.</param>
/// <param name="Text">What it is called.</param>
/// <param name="Address">Where it is; null for something that is done.</param>
/// <param name="Do">Does it, where there is no address.</param>
public sealed record PaletteEntry(string Kind, string Text, string? Address = null, Func<Task>? Do = null)
{
    /// <summary>Whether each word of the reader begins a word of the entry; no word fits all.</summary>
    public bool Fits(string typed)
    {
        var own = Words($"{Kind} {Text}");
        return Words(typed).All(word => own.Any(w => w.StartsWith(word, StringComparison.CurrentCultureIgnoreCase)) || (!char.IsAscii(word[0]) && Text.Contains(word, StringComparison.Ordinal)));
    }

    private static string[] Words(string text) => text.Split([' ', '-', '_', '/', ':'], StringSplitOptions.RemoveEmptyEntries);
}
