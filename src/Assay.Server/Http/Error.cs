namespace Assay.Server.Http;

/// <summary>One way a request can be refused: the code clients know, the status, and the sentence in both languages.</summary>
public sealed record Error(string Number, int Status, string English, string Chinese)
{
    public string Code => "ModelArts." + Number;

    /// <summary>The sentence with its blanks filled in.</summary>
    public string Text(Locale locale, params object?[] values)
    {
        var text = locale == Locale.Chinese ? Chinese : English;
        return values.Length == 0 ? text : string.Format(text, [.. values.Select(v => v is Phrase phrase ? phrase.Text(locale) : v)]);
    }
}
