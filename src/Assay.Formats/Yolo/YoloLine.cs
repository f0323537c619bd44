using System.Globalization;
using System.Text;

namespace Assay.Formats;

/// <summary>
/// An object: <c>class x y width height</c> with the middle of a box, optionally with a confidence behind it, or
/// <c>class x1 y1 x2 y2 x3 y3 …</c> for a polygon; all but the class as fractions of the image.
/// </summary>
internal static class YoloLine
{
    private const double Margin = 0.001;

    public static SampleAnnotation? Read(string line, IReadOnlyList<string> names, ImageSize size, out string? wrong)
    {
        wrong = null;
        var parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            wrong = $"a line begins with the number of a class, not with '{parts[0]}'";
            return null;
        }

        var numbers = new double[parts.Length - 1];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (double.TryParse(parts[i + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) && numbers[i] is >= -Margin and <= 1 + Margin)
                continue;
            wrong = $"'{parts[i + 1]}' is no fraction from 0 to 1";
            return null;
        }

        var name = index < names.Count ? names[index] : index.ToString(CultureInfo.InvariantCulture);
        if (numbers.Length is 4 or 5)
            return new() { Type = AnnotationType.ObjectDetection, Name = name, Shape = Box(numbers, size), Score = numbers.Length == 5 ? Math.Clamp(numbers[4], 0, 1) : null };
        if (numbers.Length < 6 || numbers.Length % 2 != 0)
        {
            wrong = $"a line has 4 numbers for a box or pairs of them for a polygon, not {numbers.Length}";
            return null;
        }

        var points = Feature.Points(numbers);
        return new()
        {
            Type = AnnotationType.ImageSegmentation,
            Name = name,
            Shape = new(ShapeKind.Polygon, Feature.Opened(Array.ConvertAll(points, p => new ShapePoint(p.X * size.Width, p.Y * size.Height)))),
        };
    }

    public static void Write(StringBuilder text, int index, SampleAnnotation annotation, AnnotationShape shape, ImageSize size)
    {
        text.Append(CultureInfo.InvariantCulture, $"{index}");
        if (shape.Kind == ShapeKind.Polygon)
        {
            foreach (var point in shape.Points)
                text.Append(CultureInfo.InvariantCulture, $" {Part(point.X, size.Width)} {Part(point.Y, size.Height)}");
        }
        else
        {
            var (left, top, right, bottom) = shape.Bounds();
            text.Append(CultureInfo.InvariantCulture, $" {Part((left + right) / 2, size.Width)} {Part((top + bottom) / 2, size.Height)} {Part(right - left, size.Width)} {Part(bottom - top, size.Height)}");
            if (annotation.Score is { } score)
                text.Append(CultureInfo.InvariantCulture, $" {score:0.######}");
        }

        text.Append('\n');
    }

    /// <summary>Nine digits: a millionth of a pixel in the largest image.</summary>
    private static string Part(double pixels, int side) => Math.Clamp(pixels / side, 0, 1).ToString("0.#########", CultureInfo.InvariantCulture);

    private static AnnotationShape Box(double[] numbers, ImageSize size)
    {
        double x = numbers[0] * size.Width, y = numbers[1] * size.Height, width = numbers[2] * size.Width, height = numbers[3] * size.Height;
        return AnnotationShape.Box(x - (width / 2), y - (height / 2), x + (width / 2), y + (height / 2));
    }
}
