namespace Assay.Web.Texts;

/// <summary>The palette that reaches everything, and the overview of keys.</summary>
public sealed class PaletteTexts(Language language) : AreaTexts(language)
{
    public string Title => Say("Go to, or do…", "前往或执行…");
    public string Open => Say("Find anything (Ctrl K)", "查找任何内容（Ctrl K）");
    public string Nothing => Say("Nothing here has that name.", "没有找到相应内容。");
    public string Go => Say("Go to", "前往");
    public string Do => Say("Do", "执行");
    public string Dataset => Say("Dataset", "数据集");
    public string Team => Say("Team", "团队");
    public string Task => Say("Task", "任务");
    public string Projects => Say("Projects", "项目管理");
    public string Keys => Say("Keys", "快捷键");

    /// <param name="judging">The keys that this person judges with, by command.</param>
    public IReadOnlyList<(string Title, IReadOnlyList<(string Key, string Text)> Keys)> KeyGroups(Func<string, string> judging) =>
    [
        (Say("Everywhere", "通用"),
        [
            ("Ctrl K", Say("Find a place, a dataset, a team, a task", "查找页面、数据集、团队、任务")),
            ("?", Say("These keys", "显示快捷键")),
            ("Esc", Say("Close what is open", "关闭当前窗口")),
        ]),
        (Say("Lists", "列表"),
        [
            ("J", Say("Next", "下一个")),
            ("K", Say("Previous", "上一个")),
            ("⏎", Say("Open it", "打开")),
        ]),
        (Say("Samples", "样本"),
        [
            (Say("⇧ click", "⇧ 点击"), Say("Select all up to here", "选择到此处为止的全部样本")),
            ("→", Say("Next sample, while one is open", "打开样本时：下一个")),
            ("←", Say("Previous sample", "上一个样本")),
        ]),
        (Say("Judging an acceptance", "验收判定"),
        [
            (judging("accept"), Say("Accept", "通过")),
            (string.Join(' ', new[] { "a", "b", "c", "d" }.Select(grade => judging("accept-" + grade))), Say("Accept with this grade", "以此等级通过")),
            (judging("reject"), Say("Reject, with a reason", "不通过并填写原因")),
            (judging("grid"), Say("All drawn items, or one", "全部抽样或单个")),
        ]),
    ];
}
