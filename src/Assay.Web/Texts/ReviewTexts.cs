namespace Assay.Web.Texts;

/// <summary>The review workspace.</summary>
public sealed class ReviewTexts(Language language) : AreaTexts(language)
{
    public string Title => Say("Review", "审核");
    public string Accept => Say("Accept", "通过");
    public string AcceptAs(string grade) => Say($"Accept as {grade}", $"以 {grade} 通过");
    public string Reject => Say("Send back", "退回");
    public string Cancel => Say("Cancel", "取消");
    public string Grade => Say("Grade", "评分");
    public string NoGrade => Say("no grade", "不评分");
    public string WhyBack => Say("Why? The labeler will read it.", "原因？标注员会看到。");
    public string NoReason => Say("Without a reason the labeler has to guess what is wrong. Press Enter again to leave it out.", "没有原因，标注员只能猜测问题所在。再次按 Enter 可不填写原因。");
    public string LabeledBy(string who) => Say($"Labeled by {who}", $"标注员：{who}");
    public string Others(int count) => Say(count, "1 other labeler", $"{count} other labelers", $"另有 {count} 位标注员");
    public string SideBySide => Say("Side by side", "并排显示");
    public string DifferencesHint => Say("Broken lines: the others do not have this label.", "虚线：其他标注员没有此标注。");
    public string Nothing => Say("Nothing waits for a review", "没有待审核的条目");
    public string NothingText => Say("What labelers submit will appear here. Items that another reviewer looks at are not shown.", "标注员提交的内容会显示在这里；其他审核员正在查看的条目不会显示。");
    public string LookAgain => Say("Look again", "再次查看");
    public string Waiting(int count) => Say(count, "1 verdict waits for the connection", $"{count} verdicts wait for the connection", $"{count} 个判定等待连接");
    public string Refused(string item) => Say($"Your verdict on {item} was not taken:", $"对 {item} 的判定未被接受：");
    public string Judged(string grade) => Say($"Accepted {grade}", $"已通过 {grade}");
    public string SentBack => Say("Sent back", "已退回");
    public string Before => Say("Earlier reviews", "之前的审核");
    public string Verdicts => Say("Verdict", "判定");
}
