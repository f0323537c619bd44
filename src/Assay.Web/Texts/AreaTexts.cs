namespace Assay.Web.Texts;

/// <summary>
/// The texts of one area of the interface. Each text is a member that gives both languages side by side, so that none can be
/// forgotten: <c>public string Save => Say("Save", "保存");</c>. Texts with values are methods.
/// </summary>
public abstract class AreaTexts(Language language)
{
    protected Language Language => language;

    protected string Say(string english, string chinese) => language.IsChinese ? chinese : english;

    /// <summary>English has a singular.</summary>
    protected string Say(long count, string one, string several, string chinese) => language.IsChinese ? chinese : count == 1 ? one : several;
}
