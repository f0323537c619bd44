namespace Assay.Server.Http;

/// <summary>A part of a refusal's sentence that changes from case to case, in both languages.</summary>
public sealed record Phrase(string English, string Chinese)
{
    public string Text(Locale locale) => locale == Locale.Chinese ? Chinese : English;
}
