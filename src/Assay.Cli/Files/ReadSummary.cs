using System.Runtime.CompilerServices;
using Assay.Cli.Printing;
using Assay.Formats;

namespace Assay.Cli.Files;

/// <summary>Counts what was read, and keeps what was wrong with it, up to a number.</summary>
internal sealed class ReadSummary
{
    private const int Kept = 1_000;

    private readonly SortedDictionary<string, long> _labels = new(StringComparer.Ordinal);
    private readonly List<FormatProblem> _problems = [];
    private readonly List<FormatProblem> _losses = [];

    public long Samples { get; private set; }

    public long Labeled { get; private set; }

    public long Annotations { get; private set; }

    public long Problems { get; private set; }

    public long Losses { get; private set; }

    public DatasetHeader? Header { get; private set; }

    public void Note(DatasetHeader header) => Header = header;

    public void Add(FormatProblem problem)
    {
        if (Problems++ < Kept)
            _problems.Add(problem);
    }

    public void Lose(FormatProblem loss)
    {
        if (Losses++ < Kept)
            _losses.Add(loss);
    }

    public async IAsyncEnumerable<AnnotatedSample> Count(IAsyncEnumerable<AnnotatedSample> samples, Action step, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var sample in samples.WithCancellation(cancel))
        {
            Samples++;
            Labeled += sample.Annotations is { Count: > 0 } ? 1 : 0;
            foreach (var annotation in sample.Annotations ?? [])
            {
                Annotations++;
                var name = annotation.Name ?? "";
                _labels[name] = _labels.GetValueOrDefault(name) + 1;
            }

            step();
            yield return sample;
        }
    }

    /// <summary>For <c>--json</c>.</summary>
    public object Answer(long? written = null) => new
    {
        samples = Samples,
        labeled_samples = Labeled,
        annotations = Annotations,
        written,
        labels = _labels.Select(l => new { name = l.Key, count = l.Value }),
        problem_count = Problems,
        problems = _problems.Select(Shown),
        loss_count = Losses,
        losses = _losses.Select(Shown),
    };

    public void Tell(Output output, long? written = null)
    {
        if (output.IsJson)
        {
            output.Json(Answer(written));
            return;
        }

        output.Properties(("samples", Samples), ("labeled samples", Labeled), ("annotations", Annotations), ("written", written), ("problems", Problems), ("losses", Losses));
        output.Section("Labels", _labels, new Column<KeyValuePair<string, long>>("LABEL", l => l.Key.Length == 0 ? "(no name)" : l.Key), new("TIMES", l => l.Value));
        Section(output, "Problems", _problems, Problems);
        Section(output, "Left out by the new format", _losses, Losses);
    }

    private static void Section(Output output, string title, List<FormatProblem> problems, long all)
    {
        output.Section(title, problems, new Column<FormatProblem>("FILE", p => p.File), new("LINE", p => p.Line), new("COLUMN", p => p.Column), new("PROBLEM", p => p.Message));
        if (all > problems.Count)
            output.Note($"{problems.Count} of {all} are shown.");
    }

    private static object Shown(FormatProblem problem) => new { file = problem.File, line = problem.Line, column = problem.Column, message = problem.Message };
}
