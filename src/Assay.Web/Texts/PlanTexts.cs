using System.Globalization;
using Assay.Client;

namespace Assay.Web.Texts;

/// <summary>Plans of acceptance, and what the verdicts say about all items.</summary>
public sealed class PlanTexts(Language language, Formats formats) : AreaTexts(language)
{
    public string Title => Say("How to decide", "如何判定");
    public string Waiting(int population) => Say(population, "1 item waits. It is judged, and then decided.", $"{Formats.Number(population)} items wait. A random part of them is judged, and then you decide about all.", $"{Formats.Number(population)} 项待验收。随机抽取一部分进行判定，然后决定全部条目的结果。");
    public IReadOnlyList<(string Value, string Text)> Kinds =>
    [
        ("percentage", Say("Percentage", "比例")),
        ("number", Say("Number", "数量")),
        ("aql", "AQL"),
        ("risk", Say("Two risks", "双风险")),
        ("sequential", Say("Sequential", "序贯")),
    ];

    public string About(string kind) => kind switch
    {
        "percentage" => Say("Check a fixed share of the items. Simple, but the same share says little of a small number of items and costs much of a large one.", "抽查固定比例。简单，但数量少时说明力不足，数量大时成本高。"),
        "number" => Say("Check a fixed number of items.", "抽查固定数量。"),
        "aql" => Say("Number of checks and limits from the tables of ISO 2859-1, as in industrial inspection.", "按 ISO 2859-1 抽样表确定抽样数与判定数。"),
        "risk" => Say("State which labels are good enough and which are too bad. The smallest number of checks that tells them apart is used.", "说明何种质量可接受、何种应退回，系统采用能区分二者的最小抽样数。"),
        _ => Say("As two risks, but decided anew after every verdict: very good and very bad labels need far fewer checks.", "与双风险相同，但每次判定后重新评估：质量很好或很差时所需检查数大大减少。"),
    };

    public string Percentage => Say("Share to check, %", "抽查比例（%）");
    public string Number => Say("Items to check", "抽查数量");
    public string Limit => Say("Send back if more are wrong than, %", "错误率超过此值则退回（%）");
    public string NoLimit => Say("only estimate", "仅估计");
    public string Aql => Say("Acceptable quality limit (AQL)", "接收质量限（AQL）");
    public string AqlName(double aql) => Say($"{formats.Signed(Plain(aql))} wrong", $"错误率 {formats.Signed(Plain(aql))}");
    public string Level => Say("Inspection level", "检验水平");
    public string LevelName(string level) => level == "II" ? Say("II (usual)", "II（常用）") : level;
    public string Severity => Say("Severity", "严格度");
    public IReadOnlyList<(string Value, string Text)> Severities => [("", Say("As the switching rules say", "按转移规则")), ("normal", Say("Normal", "正常")), ("tightened", Say("Tightened", "加严")), ("reduced", Say("Reduced", "放宽"))];
    public string Samples => Say("Samples", "抽样次数");
    public IReadOnlyList<(string Value, string Text)> SampleNumbers => [("single", Say("One", "一次")), ("double", Say("Two", "二次")), ("multiple", Say("Several", "多次"))];
    public string AcceptableRate => Say("Good enough: wrong, %", "可接受的错误率（%）");
    public string ProducerRisk => Say("Risk to send those back, %", "误退风险（%）");
    public string RejectableRate => Say("Too bad: wrong, %", "应退回的错误率（%）");
    public string ConsumerRisk => Say("Risk to accept those, %", "误收风险（%）");
    public string Stratify => Say("Draw", "抽取方式");
    public IReadOnlyList<(string Value, string Text)> Strata =>
    [
        ("", Say("From all items alike", "从全部条目中随机抽取")),
        ("labeler", Say("From each labeler in proportion to their items", "按各标注员的条目数比例抽取")),
        ("label", Say("From each label in proportion to its items", "按各标签的条目数比例抽取")),
    ];

    public string Draw(int? count) => count is { } n ? Say(n, "Draw 1 item", $"Draw {Formats.Number(n)} items", $"抽取 {Formats.Number(n)} 项") : Say("Draw", "抽取");

    public string MeaningTitle => Say("What this means", "方案含义");
    public string OnlyEstimate(int sample, int population) => Say(
        $"{Formats.Number(sample)} of {Formats.Number(population)} items are checked. You get an estimate with a bound, and nothing is decided for you. State a limit to be told when to accept.",
        $"从 {Formats.Number(population)} 项中抽查 {Formats.Number(sample)} 项，给出估计与上限，但不作判定。填写错误率限值后可得到判定建议。");
    public string FindingsTitle => Say("What the checks will tell", "抽查结果的含义");
    public string FoundWrong => Say("Found wrong", "发现错误");
    public string FindingsText => Say("Counted among all items, checked or not.", "按全部条目计，无论是否抽查。");
    public string Stage => Say("Sample", "样本");
    public string StageName(int number, string? letter) => letter is null ? Plain(number) : Say($"{number} · code letter {letter}", $"{number} · 字码 {letter}");
    public string Checks => Say("Items", "抽样数");
    public string AcceptNumber => Say("Accept up to, wrong", "合格判定数");
    public string RejectNumber => Say("Reject from, wrong", "不合格判定数");
    public string CurveTitle => Say("How often labels pass", "通过概率");
    public string CurveAxes => Say("Across: share of wrong items. Up: in how many of 100 cases they pass.", "横轴：错误率；纵轴：100 次中通过的次数。");
    public string WrongRate => Say("Wrong in fact", "实际错误率");
    public string Passes => Say("Pass, of 100", "通过（每 100 次）");
    public static string OfHundred(double probability) => (100 * probability) switch
    {
        > 99.9 and < 100 => "> 99.9",
        < 0.1 and > 0 => "< 0.1",
        var cases => cases.ToString("0.#", CultureInfo.InvariantCulture),
    };

    public string ChecksOnAverage => Say("Checks on average", "平均检查数");

    public string Decision(string? decision) => decision switch
    {
        "go_on" => Say("Go on", "继续检查"),
        "accept" or "accept_and_return_to_normal" => Say("Accept", "接受"),
        "reject" => Say("Reject", "拒收"),
        _ => Say("No rule was stated", "未设判定规则"),
    };

    public string More(int atMost, double expected) => Say($"At most {Formats.Number(atMost)} more, about {Formats.Number((long)Math.Ceiling(expected))} expected.", $"最多还需 {Formats.Number(atMost)} 项，预计约 {Formats.Number((long)Math.Ceiling(expected))} 项。");
    public string Estimate => Say("Wrong, estimated", "估计错误率");
    public string Bound => Say("Wrong at most, 95 % sure", "错误上限（95% 置信）");
    public string BoundOf(int count, int population) => $"{Formats.Number(count)} ({formats.Rate((double)count / population)})";
    public string Range(ShareEstimate estimate) => $"{formats.Rate(estimate.Rate ?? 0)} ({formats.Rate(estimate.Lower ?? 0)} – {formats.Rate(estimate.Upper ?? 1)})";
    public string Labelers => Say("By labeler", "按标注员");
    public string Labels => Say("By label", "按标签");
    public string Name => Say("Name", "名称");
    public string Judged => Say("Judged", "已判定");
    public string Wrong => Say("Wrong", "错误");
    public string Recommended => Say("Recommended", "推荐");

    private static string Plain(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
