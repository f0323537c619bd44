using Assay.Client;
using Assay.Web.Browser;

namespace Assay.Web.Texts;

/// <summary>The reader's language. A change of it loads the page anew.</summary>
public sealed class Language
{
    public const string English = "en";
    public const string Chinese = "zh-CN";

    public Language(string tag) => Tag = tag;

    public Language(BrowserPage page)
        : this(page.Language)
    {
    }

    /// <summary>As HTML names it: <c>en</c> or <c>zh-CN</c>.</summary>
    public string Tag { get; }

    public bool IsChinese => Tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    /// <summary>As the API names it.</summary>
    public string Locale => IsChinese ? "zh-cn" : "en-us";

    /// <summary>What the server says, in the reader's language.</summary>
    public string? Of(Sentences? sentences) => IsChinese ? sentences?.ZhCn : sentences?.EnUs;
}
