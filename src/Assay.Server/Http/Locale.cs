namespace Assay.Server.Http;

public enum Locale
{
    English,
    Chinese,
}

internal static class Locales
{
    /// <summary>From the query's <c>locale</c>, else X-Language, else Accept-Language; English when none says.</summary>
    public static Locale LocaleOf(this HttpContext context)
    {
        var query = context.Request.Query["locale"].ToString();
        if (query.Length > 0)
            return TryParse(query, out var asked) ? asked : Locale.English;
        var header = context.Request.Headers["X-Language"].ToString();
        if (header.Length == 0)
            header = context.Request.Headers.AcceptLanguage.ToString().Split(',', ';')[0].Trim();
        return header.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Locale.Chinese : Locale.English;
    }

    /// <summary>Refuses a language this server does not speak; none at all is English.</summary>
    public static void Check(string? locale)
    {
        if (locale is not null && !TryParse(locale, out _))
            throw new Refusal(Errors.BadLocale, locale);
    }

    public static bool TryParse(string text, out Locale locale)
    {
        var name = text.Replace('_', '-');
        locale = name.Equals("zh-cn", StringComparison.OrdinalIgnoreCase) ? Locale.Chinese : Locale.English;
        return locale == Locale.Chinese || name.Equals("en-us", StringComparison.OrdinalIgnoreCase);
    }
}
