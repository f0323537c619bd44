namespace Assay.Web.Texts;

/// <summary>My work: what waits for the reader.</summary>
public sealed class WorkTexts(Language language) : AreaTexts(language)
{
    public string Title => Say("My work", "我的工作");
    public string Nothing => Say("Nothing waits for you", "没有待办工作");
    public string NothingText => Say("When an owner gives you items to label or to review, they appear here.", "当所有者分配标注或审核任务给您时，会显示在这里。");
    public string NothingForOwner => Say("To put a team to work, open a dataset and create a labeling task.", "要让团队开始工作，请打开数据集并创建标注任务。");
    public string OpenDatasets => Say("Open datasets", "打开数据集");
    public string Label => Say("Label", "开始标注");
    public string Correct => Say("Correct", "修改");
    public string Review => Say("Review", "审核");
    public string Accept => Say("Accept", "验收");
    public string Manage => Say("Open", "打开");
    public string ToLabel(int count) => Say(count, "1 item to label", $"{Formats.Number(count)} items to label", $"{Formats.Number(count)} 项待标注");
    public string SentBack(int count) => Say(count, "1 item sent back", $"{Formats.Number(count)} items sent back", $"{Formats.Number(count)} 项被退回");
    public string ToReview(int count) => Say(count, "1 item to review", $"{Formats.Number(count)} items to review", $"{Formats.Number(count)} 项待审核");
    public string ToAccept(int count) => Say(count, "1 item to accept", $"{Formats.Number(count)} items to accept", $"{Formats.Number(count)} 项待验收");
    public string Done(int done, int total) => Say($"{Formats.Number(done)} of {Formats.Number(total)} done", $"已完成 {Formats.Number(done)} / {Formats.Number(total)}");
    public string AllDone => Say("Everything here is done.", "此任务已全部完成。");
    public string NothingNow => Say("Nothing waits for you right now.", "目前没有待办。");
    public string PassRate(string rate) => Say($"{rate} passed acceptance", $"验收通过率 {rate}");
    public string Labeler => Say("Labeler", "标注员");
    public string Reviewer => Say("Reviewer", "审核员");
    public string TeamManager => Say("Team manager", "团队管理员");
    public string Owner => Say("Owner", "所有者");
}
