using Assay.Client;
using Assay.Quality;

namespace Assay.Server.Features.Samples;

/// <summary>What the label rules need to know of a sample. Null is unknown and limits nothing.</summary>
internal sealed record SampleFacts(string SampleId, int? Width, int? Height, string? Text);

/// <summary>How often one label stands in an annotation, as filters and statistics see it.</summary>
internal readonly record struct LabelRow(LabelType Type, string Name, int Count, double? MinScore, double? MaxScore, bool Hard);

/// <summary>Labels that passed every rule, ready to be stored: the JSON that is answered, its canonical digest, and its rows.</summary>
internal sealed record AnnotationDraft(string Labels, string Canonical, IReadOnlyList<LabelRow> Rows)
{
    public static AnnotationDraft Empty { get; } = new("[]", CanonicalForm.Of(Annotation.Empty), []);

    public bool IsEmpty => Rows.Count == 0;
}

/// <summary>An annotation on its way into the database.</summary>
internal sealed record NewAnnotation(
    long DatasetKey, long Key, string SampleId, long? TaskKey, long? WorkerKey, AnnotationOrigin Origin, string Author, long CreateTime, AnnotationDraft Draft, int? ActiveMs = null);
