using Assay.Client;

namespace Assay.Web.Texts;

/// <summary>Datasets and their samples.</summary>
public sealed class DatasetTexts(Language language) : AreaTexts(language)
{
    public string Title => Say("Datasets", "数据集");
    public string Search => Say("Search by name", "按名称搜索");
    public string Cards => Say("Cards", "卡片");
    public string Table => Say("Table", "表格");
    public string View => Say("View", "视图");
    public string Count(int count) => Say(count, "1 dataset", $"{Formats.Number(count)} datasets", $"{Formats.Number(count)} 个数据集");
    public string Samples(int count) => Say(count, "1 sample", $"{Formats.Number(count)} samples", $"{Formats.Number(count)} 个样本");
    public string Labeled(int labeled, int total) => Say($"{Formats.Number(labeled)} of {Formats.Number(total)} labeled", $"已标注 {Formats.Number(labeled)} / {Formats.Number(total)}");
    public string NoneYet => Say("No dataset yet", "还没有数据集");
    public string NoneYetText => Say("A dataset is a set of images, texts, recordings, videos or rows, with the labels a team gives them.", "数据集是一组图片、文本、音频、视频或表格行，以及团队为其添加的标注。");
    public string NoneFound(string text) => Say($"No dataset is called “{text}”", $"没有名为“{text}”的数据集");
    public string ClearSearch => Say("Clear the search", "清除搜索");
    public string Name => Say("Name", "名称");
    public string Type => Say("Type", "类型");
    public string Total => Say("Samples", "样本");
    public string Progress => Say("Labeled", "已标注");
    public string Created => Say("Created", "创建时间");

    public string TypeName(DatasetType? type) => type switch
    {
        DatasetType.ImageClassification => Say("Image classification", "图像分类"),
        DatasetType.ObjectDetection => Say("Object detection", "物体检测"),
        DatasetType.ImageSegmentation => Say("Image segmentation", "图像分割"),
        DatasetType.TextClassification => Say("Text classification", "文本分类"),
        DatasetType.NamedEntityRecognition => Say("Named entities", "命名实体"),
        DatasetType.TextTriplet => Say("Text relations", "文本三元组"),
        DatasetType.SoundClassification => Say("Sound classification", "声音分类"),
        DatasetType.SpeechContent => Say("Transcripts", "语音内容"),
        DatasetType.SpeechParagraph => Say("Speech segments", "语音分割"),
        DatasetType.Table => Say("Table", "表格"),
        DatasetType.Video => Say("Video", "视频"),
        _ => Say("Files of any kind", "自由格式"),
    };
}
