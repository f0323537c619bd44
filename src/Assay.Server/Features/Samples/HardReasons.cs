using Assay.Client;
using Assay.Server.Http;

namespace Assay.Server.Features.Samples;

/// <summary>Why a sample counts as hard: the 31 reasons of the reference, in words.</summary>
internal static class HardReasons
{
    public const int Count = 31;

    private const string LookAgain = "Check the labels of this sample.";
    private const string LookAgainChinese = "请检查该样本的标注。";
    private const string MoreLikeIt = "Add more samples like this one to the training data.";
    private const string MoreLikeItChinese = "请在训练数据中增加类似样本。";

    private static readonly (string English, string Chinese, bool Data)[] All =
    [
        ("No target object was found.", "未识别出任何目标物体。", false),
        ("The confidence is low.", "置信度偏低。", false),
        ("Clustering on the training data disagrees with the prediction.", "基于训练数据集的聚类结果与预测结果不一致。", false),
        ("The prediction differs a lot from training data of the same class.", "预测结果与训练集同类别数据差异较大。", false),
        ("Predictions of consecutive similar images disagree.", "连续多张相似图片的预测结果不一致。", false),
        ("The image resolution is far from that of the training data.", "图像分辨率与训练数据集的特征分布偏移较大。", true),
        ("The image's aspect ratio is far from that of the training data.", "图像高宽比与训练数据集的特征分布偏移较大。", true),
        ("The image's brightness is far from that of the training data.", "图像亮度与训练数据集的特征分布偏移较大。", true),
        ("The image's saturation is far from that of the training data.", "图像饱和度与训练数据集的特征分布偏移较大。", true),
        ("The image's colours are far from those of the training data.", "图像色彩丰富程度与训练数据集的特征分布偏移较大。", true),
        ("The image's sharpness is far from that of the training data.", "图像清晰度与训练数据集的特征分布偏移较大。", true),
        ("The number of boxes is far from that of the training data.", "图像的目标框数量与训练数据集的特征分布偏移较大。", true),
        ("The spread of box areas is far from that of the training data.", "目标框面积标准差与训练数据集的特征分布偏移较大。", true),
        ("The boxes' aspect ratios are far from those of the training data.", "目标框高宽比与训练数据集的特征分布偏移较大。", true),
        ("The boxes' share of the image is far from that of the training data.", "目标框面积占比与训练数据集的特征分布偏移较大。", true),
        ("The boxes lie nearer the edge than in the training data.", "目标框边缘程度与训练数据集的特征分布偏移较大。", true),
        ("The boxes' brightness is far from that of the training data.", "目标框亮度与训练数据集的特征分布偏移较大。", true),
        ("The boxes' sharpness is far from that of the training data.", "目标框清晰度与训练数据集的特征分布偏移较大。", true),
        ("The boxes overlap more than in the training data.", "目标框堆叠程度与训练数据集的特征分布偏移较大。", true),
        ("The prediction changes when the image is blurred.", "高斯模糊增强后的结果与原图预测结果不一致。", true),
        ("The prediction changes when the image is flipped left to right.", "左右翻转增强后的结果与原图预测结果不一致。", true),
        ("The prediction changes when the image is cropped.", "裁剪增强后的结果与原图预测结果不一致。", true),
        ("The prediction changes when the image is flipped upside down.", "上下翻转增强后的结果与原图预测结果不一致。", true),
        ("The prediction changes when the image is scaled.", "缩放增强后的结果与原图预测结果不一致。", true),
        ("The prediction changes when the image is shifted.", "平移增强后的结果与原图预测结果不一致。", true),
        ("The prediction changes when the image is sheared.", "错切增强后的结果与原图预测结果不一致。", true),
        ("The prediction changes under superpixels.", "超像素增强后的结果与原图预测结果不一致。", true),
        ("The prediction changes when the image is sharpened.", "锐化增强后的结果与原图预测结果不一致。", true),
        ("The prediction changes when the image is brightened.", "像素加值增强后的结果与原图预测结果不一致。", true),
        ("The prediction changes when the image is inverted.", "像素取反增强后的结果与原图预测结果不一致。", true),
        ("The data is predicted to be abnormal.", "数据被预测为异常。", false),
    ];

    public static HardDetail Detail(int id, Locale locale)
    {
        var (english, chinese, data) = All[id];
        return new()
        {
            Id = id,
            AloName = $"hard_reason_{id}",
            Reason = locale == Locale.Chinese ? chinese : english,
            Suggestion = locale == Locale.Chinese ? (data ? MoreLikeItChinese : LookAgainChinese) : data ? MoreLikeIt : LookAgain,
        };
    }
}
