using System.Globalization;
using Assay.Web.Labeling.Keys;
using Assay.Web.Labeling.Queue;

namespace Assay.Web.Texts;

/// <summary>The labeling workspace.</summary>
public sealed class LabelingTexts(Language language, TimeProvider time) : AreaTexts(language)
{
    public string Title => Say("Labeling", "标注");
    public string Tools => Say("Tools", "工具");
    public string Labels => Say("Labels", "标签");
    public string Objects => Say("Labeled", "已标注");
    public string Queue => Say("Items", "条目");
    public string ShowItems => Say("Items to show", "显示哪些条目");
    public string NothingOpen => Say("Nothing waits for you here.", "没有待处理的条目。");
    public string NothingHere => Say("No item is in this state.", "没有处于此状态的条目。");
    public string More => Say("More", "更多");
    public string NotSubmitted => Say("Changed, not submitted", "已更改，未提交");
    public string FindLabel => Say("Find a label", "查找标签");
    public string Entities => Say("Entities", "实体");
    public string Relations => Say("Relations", "关系");
    public string NoLabels => Say("The label set is empty. The dataset's owner can add labels to it.", "标签集为空，数据集所有者可以添加标签。");
    public string SeveralClasses => Say("Several labels for one item", "一项可有多个标签");
    public string SubmitAtOnce => Say("Submit as soon as a label is chosen", "选择标签后立即提交");
    public string NotWithOthers => Say("Other labelers do not have it", "其他标注员没有此标注");
    public string SaveMask => Say("Save as a mask: a PNG whose pixels are the numbers of their labels", "另存为掩码：PNG，像素值为标签序号");
    public string MadeAutomatically => Say("Labeled automatically", "自动标注");
    public string Attributes => Say("Attributes", "属性");
    public string NoValue => Say("none", "无");
    public string Submit => Say("Submit", "提交");
    public string Discard => Say("Discard changes", "放弃更改");
    public string Final => Say("Accepted: these labels are final.", "已验收：标注不可再更改。");
    public string AllDone => Say("Everything is done", "全部完成");
    public string AllDoneText => Say("No item of this task waits for you. What is sent back will appear here.", "此任务中没有等待您处理的条目；被退回的会显示在这里。");
    public string NothingToSubmit => Say("Nothing is labeled, so the item stays open.", "没有标注，条目保持待处理。");
    public string OpenElsewhere => Say("You have unsubmitted changes of this item in another tab. What is submitted last is compared with what was submitted before.", "您在另一个标签页中有此条目未提交的更改。后提交的内容会与先提交的内容进行比较。");
    public string NoView => Say("Files of this kind are not shown here.", "此处无法显示这类文件。");
    public string OpenFile => Say("Save the file and look at it", "保存文件后查看");
    public string Empty => Say("empty", "空");
    public string Unreadable => Say("This file cannot be shown. Your labels are kept; try the next item, and tell the dataset's owner.", "无法显示此文件。您的标注已保留；请继续下一项，并告知数据集所有者。");

    public string Sending => Say("Saving…", "正在保存…");
    public string OnScreenOnly => Say("Not saved: this browser forbids storage. Submit before you leave.", "未保存：浏览器禁止存储。离开前请提交。");
    public string NotKept => Say("Not kept: the browser is out of storage. Submit before you leave.", "未保留：浏览器存储空间不足。离开前请提交。");
    public string SavedAt(string clock) => Say($"Saved {clock}", $"已保存 {clock}");
    public string KeptHere(string clock) => Say($"Kept here {clock}, not submitted", $"已保留在本机 {clock}，未提交");
    public string Offline(int count) => Say(count, "Offline: 1 item is kept here", $"Offline: {count} items are kept here", $"离线：{count} 项保留在本机");
    public string ConflictsWait(int count) => Say(count, "1 item needs your decision", $"{count} items need your decision", $"{count} 项需要您决定");

    public string ConflictTitle(string item) => Say($"{item} was changed by somebody else.", $"{item} 已被他人更改。");
    public string ConflictText => Say("Nothing was overwritten. Which labels should it have?", "没有覆盖任何内容。应保留哪些标注？");
    public string Yours => Say("Yours", "您的标注");
    public string OnServer => Say("On the server", "服务器上的标注");
    public string OnlyHere(int count) => Say($"({count} only here)", $"（{count} 个仅此处有）");
    public string KeepYours => Say("Keep yours", "保留您的标注");
    public string TakeTheirs => Say("Keep the server's", "保留服务器上的标注");
    public string RefusedTitle(string item) => Say($"{item} was not accepted by the server.", $"服务器未接受 {item}。");
    public string LabelsAreSafe => Say("Your labels are safe here.", "您的标注在此安全保留。");
    public string SendAgain => Say("Send again", "重新发送");
    public string GiveUp => Say("Discard them", "放弃");
    public string RequestId => Say("Request", "请求");

    public string Playback => Say("Playback", "播放");
    public string Speed => Say("Speed", "速度");
    public string Transcript => Say("Transcript", "转写文本");
    public string Speaker => Say("Speaker", "说话人");
    public string Spoken => Say("What is said", "说话内容");
    public string PlayFrom => Say("Go there", "跳到此处");
    public string SegmentHint => Say("Drag on the timeline, or press S at the beginning and at the end", "在时间轴上拖动，或在开始和结束处按 S");
    public string SegmentOpen => Say("Segment begun: press S at its end", "片段已开始：在结束处按 S");

    public string Brightness => Say("Brightness", "亮度");
    public string Contrast => Say("Contrast", "对比度");
    public string Opacity => Say("Labels", "标注不透明度");
    public string BrushSize => Say("Brush", "画笔");
    public string ShowNames => Say("Names beside all shapes", "显示所有名称");
    public string KeepView => Say("Keep zoom between items of the same size", "相同尺寸的条目保持缩放");
    public string AsItWas => Say("Reset", "重置");
    public string Look => Say("Brightness, contrast, labels", "亮度、对比度、标注");

    public string KeysTitle => Say("Keys", "快捷键");
    public string Close => Say("Close", "关闭");
    public string ChangeKey => Say("Click, then press another key", "点击后按下其他按键");
    public string ChangeKeyOf(string command) => Say($"Change the key of: {command}", $"更改快捷键：{command}");
    public string PressKey => Say("Press a key", "请按键");
    public string StandardKeys => Say("Back to the standard keys", "恢复默认快捷键");
    public string Mouse => Say("Mouse and touch", "鼠标与触摸");

    public IReadOnlyList<string> MouseHints => !Language.IsChinese
        ? ["Wheel: zoom to the pointer", "Middle or right button, or Space held: pan", "Drag a small dot on an edge: new corner", "Alt + click on a corner: remove it", "Shift while drawing a box: square", "Hold and move while drawing a polygon: trace", "Two fingers: zoom and pan"]
        : ["滚轮：以指针为中心缩放", "中键、右键或按住空格：平移", "拖动边上的小圆点：新增顶点", "Alt + 单击顶点：删除顶点", "绘制矩形时按 Shift：正方形", "绘制多边形时按住拖动：描边", "双指：缩放和平移"];

    public string Items(int count) => Say(count, "1 item", $"{Formats.Number(count)} items", $"{Formats.Number(count)} 项");
    public string Done(int done, int total) => Say($"{Formats.Number(done)} of {Formats.Number(total)}", $"{Formats.Number(done)} / {Formats.Number(total)}");
    public string SentBack(string? grade) => grade is null ? Say("Sent back", "已退回") : Say($"Sent back ({grade})", $"已退回（{grade}）");
    public static string WithKey(string text, string key) => key.Length == 0 ? text : $"{text} ({key})";
    public string ImageSurface(string name, int count) => Say($"{name}, {count} labeled", $"{name}，已标注 {count} 个");

    internal string Clock(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, time.LocalTimeZone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    internal string Filter(ItemFilter filter) =>
        filter == ItemFilter.Open ? Say("To do", "待处理")
        : filter == ItemFilter.All ? Say("All", "全部")
        : State(Enum.GetValues<ItemState>().First(s => ItemFilter.Of(s) == filter));

    public string State(ItemState state) => state switch
    {
        ItemState.Auto => Say("Labeled automatically", "自动标注，待确认"),
        ItemState.Unreviewed => Say("To review", "待审核"),
        ItemState.ToAccept => Say("To accept", "待验收"),
        ItemState.Accepted => Say("Accepted", "已验收"),
        ItemState.Rejected => Say("Sent back", "已退回"),
        _ => Say("Unlabeled", "未标注"),
    };

    public string Group(CommandGroup group) => group switch
    {
        CommandGroup.Items => Say("Items", "条目"),
        CommandGroup.Labels => Say("Labels", "标注"),
        CommandGroup.Tools => Say("Tools", "工具"),
        CommandGroup.Review => Say("Review", "审核"),
        _ => Say("View", "视图"),
    };

    public string Command(string id) => Commands.TryGetValue(id, out var text) ? Say(text.English, text.Chinese) : id;

    /// <summary>
    /// A table, where a switch would do: lists ask for these texts so often that the runtime of the browser takes the time to
    /// optimize what they ask, and for a switch of this size that was a fifth of a second in the middle of somebody's work.
    /// </summary>
    private static readonly Dictionary<string, (string English, string Chinese)> Commands = new(StringComparer.Ordinal)
    {
        ["submit"] = ("Submit and next", "提交并继续"),
        ["next"] = ("Next item", "下一项"),
        ["previous"] = ("Previous item", "上一项"),
        ["right"] = ("Next item, or move right", "下一项，或右移"),
        ["left"] = ("Previous item, or move left", "上一项，或左移"),
        ["up"] = ("Move up", "上移"),
        ["down"] = ("Move down", "下移"),
        ["right-far"] = ("Move right by 10", "右移 10"),
        ["left-far"] = ("Move left by 10", "左移 10"),
        ["up-far"] = ("Move up by 10", "上移 10"),
        ["down-far"] = ("Move down by 10", "下移 10"),
        ["next-mark"] = ("Next label", "下一个标注"),
        ["previous-mark"] = ("Previous label", "上一个标注"),
        ["deselect"] = ("Cancel, deselect", "取消、取消选择"),
        ["hide"] = ("Hide", "隐藏"),
        ["hide-all"] = ("Hide or show all", "隐藏或显示全部"),
        ["lock"] = ("Lock", "锁定"),
        ["remove"] = ("Remove", "删除"),
        ["undo"] = ("Undo", "撤销"),
        ["redo"] = ("Redo", "重做"),
        ["copy"] = ("Copy", "复制"),
        ["paste"] = ("Paste", "粘贴"),
        ["duplicate"] = ("Duplicate", "创建副本"),
        ["raise"] = ("Bring forward", "上移一层"),
        ["lower"] = ("Send backward", "下移一层"),
        ["help"] = ("This overview", "快捷键一览"),
        ["zoom-in"] = ("Zoom in", "放大"),
        ["zoom-out"] = ("Zoom out", "缩小"),
        ["fit"] = ("Fit", "适合窗口"),
        ["actual"] = ("Actual size", "实际大小"),
        ["names"] = ("Show names", "显示名称"),
        ["last-tool"] = ("Last tool, or select", "上次的工具，或选择"),
        ["tool-select"] = ("Select", "选择"),
        ["tool-bndbox"] = ("Box", "矩形"),
        ["tool-polygon"] = ("Polygon", "多边形"),
        ["tool-polyline"] = ("Polyline", "折线"),
        ["tool-line"] = ("Line", "直线"),
        ["tool-dashed"] = ("Dashed line", "虚线"),
        ["tool-circle"] = ("Circle", "圆"),
        ["tool-point"] = ("Point", "点"),
        ["tool-brush"] = ("Brush", "画笔"),
        ["tool-eraser"] = ("Eraser", "橡皮擦"),
        ["brush-larger"] = ("Larger brush", "加大画笔"),
        ["brush-smaller"] = ("Smaller brush", "减小画笔"),
        ["word-right"] = ("Select the next word", "选择下一个词"),
        ["word-left"] = ("Select the previous word", "选择上一个词"),
        ["words-right"] = ("Extend the selection by a word", "选区扩展一个词"),
        ["words-left"] = ("Shorten the selection by a word", "选区缩短一个词"),
        ["end-right"] = ("End one character on", "结尾后移一字"),
        ["end-left"] = ("End one character back", "结尾前移一字"),
        ["start-left"] = ("Start one character back", "开头前移一字"),
        ["start-right"] = ("Start one character on", "开头后移一字"),
        ["play"] = ("Play or pause", "播放或暂停"),
        ["rewind"] = ("Backwards, faster with each press", "后退，每按一次加快"),
        ["stop"] = ("Stop", "停止"),
        ["forward"] = ("Forwards, faster with each press", "前进，每按一次加快"),
        ["loop"] = ("Repeat the segment", "循环播放片段"),
        ["segment"] = ("Begin and end a segment here", "在此处开始或结束片段"),
        ["frame-back"] = ("One frame back", "后退一帧"),
        ["frame-on"] = ("One frame on", "前进一帧"),
        ["keyframe"] = ("Keyframe here, or none", "在此设置或取消关键帧"),
        ["next-keyframe"] = ("Next keyframe", "下一个关键帧"),
        ["previous-keyframe"] = ("Previous keyframe", "上一个关键帧"),
        ["accept"] = ("Accept", "通过"),
        ["accept-a"] = ("Accept as A", "以 A 通过"),
        ["accept-b"] = ("Accept as B", "以 B 通过"),
        ["accept-c"] = ("Accept as C", "以 C 通过"),
        ["accept-d"] = ("Accept as D", "以 D 通过"),
        ["reject"] = ("Send back", "退回"),
        ["grid"] = ("One or all labelers", "单人或全部标注员"),
    };
}
