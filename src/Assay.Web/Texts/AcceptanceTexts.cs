using Assay.Client;

namespace Assay.Web.Texts;

/// <summary>Acceptance: drawing, judging, deciding, history.</summary>
public sealed class AcceptanceTexts(Language language) : AreaTexts(language)
{
    public string NothingWaits => Say("Nothing waits for acceptance", "没有待验收的条目");
    public string NothingWaitsText => Say("Items come here when they are labeled, and reviewed if the task has a reviewer.", "条目标注完成（如有审核员则审核通过）后会出现在这里。");
    public string Found => Say("What was found", "抽检结果");
    public string Judge(int left) => Say($"Judge {Formats.Number(left)} more", $"继续判定 {Formats.Number(left)} 项");
    public string LookAgain => Say("Look at the sample again", "再次查看样本");
    public string Passed => Say("Passed", "通过");
    public string Failed => Say("Failed", "未通过");
    public string NotJudged => Say("Not judged yet", "尚未判定");
    public string MeanGrade(string grade) => Say($"Mean grade: {grade}", $"平均等级：{grade}");
    public string Decide => Say("Decide", "决定");
    public string DecideText(int population, int judged, int drawn) => Say($"{Formats.Number(judged)} of {Formats.Number(drawn)} drawn items are judged. Each card says what it would do to all {Formats.Number(population)}.", $"已判定 {Formats.Number(judged)} / {Formats.Number(drawn)} 项。每张卡片说明对全部 {Formats.Number(population)} 项的影响。");
    public string Overwrite => Say("Replace labels that the dataset already has", "替换数据集已有的标注");
    public string Conflicts(int count) => Say(count, "Look at 1 item in conflict", $"Look at {Formats.Number(count)} items in conflict", $"查看 {Formats.Number(count)} 个冲突条目");
    public string ConflictsTitle => Say("Conflicts", "冲突");
    public string ConflictsText => Say("Samples whose labels differ from those in the dataset, or from labeler to labeler. The first hundred are shown.", "与数据集已有标注不同，或标注员之间不一致的样本，显示前一百项。");
    public string OnlyHere(int count) => Say($"{Formats.Number(count)} of them only here", $"其中 {Formats.Number(count)} 个仅此处有");
    public string AllOnlyHere => Say("only here", "仅此处有");
    public string InDataset => Say("In the dataset now", "数据集中当前标注");
    public string ByMember(string email) => Say($"By {email}", $"标注员 {email}");
    public string Merged => Say("Samples merged", "合并样本");
    public string Replaced => Say("Labels replaced", "替换标注");
    public string UndoHint => Say("A closing can be undone as a whole from the history below, until later work builds on it.", "在后续工作依赖之前，可在下方历史中整体撤销。");
    public string Consequence(int accepted, int rejected, int merged, int replaced) => Say(
        $"{Formats.Number(accepted)} accepted, {Formats.Number(rejected)} sent back, {Formats.Number(merged)} merged, {Formats.Number(replaced)} replaced.",
        $"通过 {Formats.Number(accepted)}，退回 {Formats.Number(rejected)}，合并 {Formats.Number(merged)}，替换 {Formats.Number(replaced)}。");
    public string ClosedNotice => Say("The acceptance is closed.", "验收已完成。");
    public string History => Say("History", "历史记录");
    public string Print => Say("Print", "打印");
    public string ClosedAt => Say("Closed", "完成时间");
    public string Outcome => Say("Outcome", "结果");
    public string DrawnOf => Say("Drawn of", "抽取 / 总数");
    public string PassRate => Say("Pass rate", "通过率");
    public string ClosedBy => Say("By", "操作人");
    public string Seed => Say("Seed", "随机种子");
    public string Record => Say("Record", "记录");
    public string Started => Say("Started", "开始时间");
    public string StillOpen => Say("open", "进行中");
    public string UndoneAt => Say("Undone", "撤销时间");
    public string InConflict => Say("Items in conflict", "冲突条目");
    public string NotAskedFor => Say("none: not asked for", "未要求替换");
    public string ByAt(string moment, string person) => Say($"{moment}, {person}", $"{moment}，由 {person}");
    public string Undo => Say("Undo", "撤销");
    public string UndoneBy(string name) => Say($"undone by {name}", $"已由 {name} 撤销");
    public string UndoQuestion => Say("Undo this acceptance?", "撤销此次验收？");
    public string UndoText => Say("Items go back to where they were, and labels that were merged or replaced are restored.", "条目恢复原状，已合并或替换的标注将还原。");
    public string UndoneNotice => Say("The acceptance is undone.", "验收已撤销。");

    public string JudgeTitle => Say("Judge the sample", "判定样本");
    public string Single => Say("Single", "单个");
    public string Grid => Say("Grid", "网格");
    public string Accept => Say("Accept", "通过");
    public string Reject => Say("Reject", "不通过");
    public string ShowLabeler => Say("Show who labeled", "显示标注员");
    public string AllJudged => Say("Everything drawn is judged", "抽中的条目已全部判定");
    public string ToDecision => Say("To the decision", "前往决定");
    public string ToTask => Say("To the task", "前往任务");
    public string NoneRunning => Say("No acceptance is running", "没有正在进行的验收");
    public string NoneRunningText => Say("Draw a sample on the task's page first.", "请先在任务页面抽取样本。");
    public string JudgedOf(int judged, int drawn) => Say($"{Formats.Number(judged)} of {Formats.Number(drawn)} judged", $"已判定 {Formats.Number(judged)} / {Formats.Number(drawn)}");

    public string ActionName(AcceptanceAction? action) => action switch
    {
        AcceptanceAction.PassAll => Say("Accept everything", "全部通过"),
        AcceptanceAction.RejectAll => Say("Send everything back", "全部退回"),
        AcceptanceAction.Cancel => Say("Cancel this acceptance", "取消此次验收"),
        AcceptanceAction.PassAcceptedAndUnhandled => Say("Accept all but the failed", "除未通过外全部通过"),
        AcceptanceAction.PassAcceptedOnly => Say("Accept only what passed", "仅通过已判定通过的"),
        _ => Say("List conflicts", "列出冲突"),
    };

    public string ActionText(AcceptanceAction? action) => action switch
    {
        AcceptanceAction.PassAll => Say("Whatever the verdicts say, all items are accepted.", "无论判定如何，所有条目均通过。"),
        AcceptanceAction.RejectAll => Say("All items go back to their labelers.", "所有条目退回标注员。"),
        AcceptanceAction.Cancel => Say("Verdicts and draw are dropped; the items wait on.", "丢弃判定与抽样，条目继续等待验收。"),
        AcceptanceAction.PassAcceptedAndUnhandled => Say("Failed items go back; everything else is accepted, drawn or not.", "未通过的退回，其余无论是否抽中均通过。"),
        AcceptanceAction.PassAcceptedOnly => Say("Drawn items that passed are accepted; everything else goes back.", "仅抽中且通过的条目通过，其余退回。"),
        _ => Say("Changes nothing.", "不做任何更改。"),
    };

    public string ActionVerb(AcceptanceAction? action) => action switch
    {
        AcceptanceAction.PassAll => Say("Accept all", "全部通过"),
        AcceptanceAction.RejectAll => Say("Send all back", "全部退回"),
        AcceptanceAction.Cancel => Say("Cancel acceptance", "取消验收"),
        AcceptanceAction.PassAcceptedAndUnhandled => Say("Accept all but failed", "通过其余条目"),
        AcceptanceAction.PassAcceptedOnly => Say("Accept passed only", "仅通过已通过"),
        _ => Say("List", "列出"),
    };
}
