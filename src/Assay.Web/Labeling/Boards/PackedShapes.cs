using System.Globalization;
using System.Text.Json;

namespace Assay.Web.Labeling.Boards;

/// <summary>
/// Shapes for the image surface as 64-bit numbers, which the browser takes over as they are: as text, the thousands of
/// coordinates of a crowded image would be written, escaped and read twice. Texts are numbers, too: places in a list of words.
/// </summary>
/// <param name="Numbers">Of each shape: key, kind, colour, name, a sum of 1 if hidden, 2 if locked, 4 if faint, the count of its points, and x and y of each; a y that is absent is not a number.</param>
/// <param name="Words">JSON list of texts.</param>
public sealed record PackedShapes(byte[] Numbers, string Words)
{
    private const int Head = 6;

    public static PackedShapes Of(IReadOnlyList<SurfaceShape> shapes)
    {
        var words = new List<string>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbers = new PackedNumbers(shapes.Count * (Head + 4));
        for (var i = 0; i < shapes.Count; i++)
        {
            var shape = shapes[i];
            numbers.Add(
                int.Parse(shape.Key, CultureInfo.InvariantCulture), Place(shape.Kind), Place(shape.Color), Place(shape.Name),
                (shape.Hidden ? 1 : 0) + (shape.Locked ? 2 : 0) + (shape.Faint ? 4 : 0), shape.Points.Count);
            numbers.Add(shape.Points);
        }

        return new(numbers.ToBytes(), JsonSerializer.Serialize(words, SurfaceJson.Default.IReadOnlyListString));

        int Place(string word)
        {
            if (!places.TryGetValue(word, out var place))
            {
                places[word] = place = words.Count;
                words.Add(word);
            }

            return place;
        }
    }
}
