using System.Globalization;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Arguments;

/// <summary>A label as written on the command line: <c>cat</c>, or <c>cat=10,20,110,90</c> for a box.</summary>
internal static class SampleLabelText
{
    public const string Form = "NAME, or NAME=X1,Y1,X2,Y2 for a box";

    public static SampleLabel Read(string text, DatasetType? dataset)
    {
        var type = LabelTypes.Of(dataset);
        var equals = text.LastIndexOf('=');
        if (equals < 0)
            return new() { Name = text, Type = type };
        var numbers = text[(equals + 1)..].Split(',');
        var corners = numbers.Select(n => double.TryParse(n, NumberStyles.Float, CultureInfo.InvariantCulture, out var v) ? v : double.NaN).ToArray();
        if (corners.Length != 4 || corners.Any(double.IsNaN))
            throw new UsageException($"'{text}' is not a label: write {Form}.");
        return Box(text[..equals], corners[0], corners[1], corners[2], corners[3], type);
    }

    public static SampleLabel Box(string name, double x1, double y1, double x2, double y2, LabelType? type = LabelType.ObjectDetection) => new()
    {
        Name = name,
        Type = type,
        Property = new() { Shape = "bndbox", Feature = [[x1, y1], [x2, y2]] },
    };
}
