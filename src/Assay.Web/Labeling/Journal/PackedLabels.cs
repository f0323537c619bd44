using System.Text.Json;
using Assay.Client;
using Assay.Web.Labeling.Boards;

namespace Assay.Web.Labeling.Journal;

/// <summary>
/// Labels as numbers and words, of which <c>packed-labels.js</c> makes the API's JSON. Shapes differ in little but their
/// coordinates, and writing thousands of numbers as text is what a browser's own script does a hundred times quicker.
/// </summary>
/// <param name="Numbers">Of each label 64-bit numbers: the place of its word, its score or not a number, the count of its points, and x and y of each. A count of −1 says that the word is the whole label.</param>
/// <param name="Words">JSON list of labels as JSON, without score and points; each is there once.</param>
public sealed record PackedLabels(byte[] Numbers, string Words)
{
    private const int Head = 3;

    public static PackedLabels Of(IReadOnlyList<SampleLabel> labels)
    {
        var words = new List<string>();
        var known = new Dictionary<string, List<(SampleLabel Label, int Word)>>(StringComparer.Ordinal);
        var numbers = new PackedNumbers(labels.Count * (Head + 4));
        for (var i = 0; i < labels.Count; i++)
        {
            var label = labels[i];
            if (!IsPlain(label))
            {
                numbers.Add(words.Count, double.NaN, -1);
                words.Add(StepCodec.Text(label));
                continue;
            }

            var feature = label.Property!.Feature!;
            numbers.Add(Word(label), label.Score ?? double.NaN, feature.Count);
            numbers.Add(feature);
        }

        return new(numbers.ToBytes(), JsonSerializer.Serialize(words, SurfaceJson.Default.IReadOnlyListString));

        int Word(SampleLabel label)
        {
            if (!known.TryGetValue(label.Name ?? "", out var named))
                known[label.Name ?? ""] = named = [];
            foreach (var (other, place) in named)
            {
                if (other.Type == label.Type && other.Property!.Shape == label.Property!.Shape && other.AnnotatedBy == label.AnnotatedBy && other.Name == label.Name)
                    return place;
            }

            named.Add((label, words.Count));
            words.Add(JsonSerializer.Serialize(label with { Score = null, Property = label.Property! with { Feature = null } }, AssayJson.Options));
            return words.Count - 1;
        }
    }

    /// <summary>A shape that says nothing but what it is and where.</summary>
    private static bool IsPlain(SampleLabel label) =>
        label is { Id: null, Property: { Feature: not null, Content: null, EndIndex: null, EndTime: null, From: null, Hard: null, HardCoefficient: null, HardReasons: null, Source: null, StartIndex: null, StartTime: null, To: null } property }
        && property.Additional is not { Count: > 0 } && PackedNumbers.Fits(property.Feature);
}
