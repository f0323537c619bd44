namespace Assay.Quality;

/// <summary>One labeler's labels of a sample.</summary>
/// <param name="Labeler">Number of the labeler, from 0.</param>
/// <param name="Annotation">The labels.</param>
public sealed record LabeledBy(int Labeler, Annotation Annotation);

/// <summary>
/// Makes labels that are somewhere comparable: shapes, spans of a text, triplets, segments of a recording. Labels of different labelers that lie at the same place become one unit;
/// what each labeler called it is their rating, and a labeler who has nothing there rates it as <see cref="Nothing"/>. Coefficients and models are then computed on the units.
/// </summary>
/// <remarks>
/// Labelers are taken one after the other; each one's labels are assigned to the units so far by the optimal assignment on intersection over union (points and lines: nearness), the mean
/// over a unit's labels, at least the threshold. Names do not decide it; between equal places the same name goes first. Whole-sample classes make one unit per sample, its category the set of names.
/// </remarks>
public sealed class MatchedUnits
{
    /// <summary>The name of the category of a labeler who has no label at a unit.</summary>
    public const string Nothing = "";

    private const double SameName = 1e-6;

    private readonly List<Rating> _ratings = [];
    private readonly Dictionary<string, int> _categories = new(StringComparer.Ordinal) { [Nothing] = 0 };
    private readonly double _threshold;
    private int _units;
    private int _labelers;

    /// <summary>Starts without samples.</summary>
    /// <param name="threshold">Least similarity of two labels about the same thing, in (0, 1]; one half is usual for intersection over union.</param>
    public MatchedUnits(double threshold = 0.5)
    {
        if (!(threshold > 0 && threshold <= 1))
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "A threshold lies above 0 and is at most 1.");
        _threshold = threshold;
    }

    /// <summary>Names of the categories by number; 0 is <see cref="Nothing"/>.</summary>
    public IReadOnlyList<string> Categories => [.. _categories.OrderBy(c => c.Value).Select(c => c.Key)];

    /// <summary>The ratings of all samples so far. Where nobody rated "nothing" its category is there all the same; <see cref="RatingsWithout"/> leaves it out.</summary>
    public Ratings Ratings => new(_units, _labelers, _categories.Count, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_ratings));

    /// <summary>The ratings without those of labelers who have nothing at a unit: how well names agree where things were found. Category numbers are one less.</summary>
    public Ratings RatingsWithout => new(_units, _labelers, _categories.Count - 1, _ratings.Where(r => r.Category > 0).Select(r => r with { Category = r.Category - 1 }).ToArray());

    /// <summary>Adds a sample that was labeled by these labelers, each at most once.</summary>
    public void Add(IReadOnlyList<LabeledBy> sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        foreach (var (labeler, _) in sample)
            _labelers = Math.Max(_labelers, labeler + 1);
        if (sample.All(s => Agreement.IsOfClasses(s.Annotation)))
        {
            foreach (var (labeler, annotation) in sample)
                _ratings.Add(new(_units, labeler, CategoryOf(annotation.ClassName)));
            _units += sample.Count > 0 ? 1 : 0;
            return;
        }

        var units = Match(sample);
        foreach (var unit in units)
        {
            foreach (var (labeler, _) in sample)
                _ratings.Add(new(_units, labeler, unit.Find(m => m.Labeler == labeler) is { } member ? CategoryOf(member.Label.Name) : 0));
            _units++;
        }
    }

    private List<List<Member>> Match(IReadOnlyList<LabeledBy> sample)
    {
        var units = new List<List<Member>>();
        foreach (var (labeler, annotation) in sample)
        {
            var labels = new ComparedLabels(annotation);
            var pairs = new List<Pair>();
            for (var i = 0; i < labels.Units.Count; i++)
                for (var u = 0; u < units.Count; u++)
                    if (Similarity(labels.Units[i], labels, units[u]) is var similarity && similarity >= _threshold)
                        pairs.Add(new(i, u, similarity + SameName * units[u].Count(m => m.Label.Name == labels.Units[i].Name) / units[u].Count));

            var partners = Matching.Best(pairs, labels.Units.Count, units.Count);
            for (var i = 0; i < labels.Units.Count; i++)
            {
                if (partners[i] < 0)
                    units.Add([]);
                units[partners[i] < 0 ? ^1 : partners[i]].Add(new(labeler, labels.Units[i], labels));
            }
        }

        return units;
    }

    private static double Similarity(LabelUnit label, ComparedLabels labels, List<Member> unit)
    {
        var sum = 0.0;
        foreach (var member in unit)
            sum += LabelSimilarity.Between(label, labels, member.Label, member.Labels);
        return sum / unit.Count;
    }

    private int CategoryOf(string name)
    {
        if (_categories.TryGetValue(name, out var number))
            return number;
        return _categories[name] = _categories.Count;
    }

    private sealed record Member(int Labeler, LabelUnit Label, ComparedLabels Labels);
}
