using Assay.Server.Data;
using Dapper;

namespace Assay.Server.Features.Samples;

/// <summary>
/// Tells labels that are sent a second time from labels of the same canonical form that are new: it leaves out scores and hard-sample
/// flags, since they do not count where people are compared, but who changes one of them wants it kept.
/// </summary>
internal sealed class PresentLabels
{
    private readonly Dictionary<long, string> _labels;

    private PresentLabels(Dictionary<long, string> labels) => _labels = labels;

    /// <summary>Reads the labels of annotations whose canonical form is that of the draft which is to replace them.</summary>
    public static async Task<PresentLabels> Read(AppDb db, long datasetKey, IEnumerable<(long? Annotation, string? Canonical, AnnotationDraft Draft)> pairs, CancellationToken cancel)
    {
        var keys = pairs.Where(p => p.Annotation is not null && p.Canonical == p.Draft.Canonical).Select(p => p.Annotation!.Value).Distinct().ToArray();
        if (keys.Length == 0)
            return new([]);
        var rows = await (await db.Connection(cancel)).QueryAsync<(long Key, string Labels)>(new CommandDefinition(
            $"SELECT key, labels FROM annotations WHERE dataset_key = @DatasetKey AND {db.In("key", "@Keys")}", new { DatasetKey = datasetKey, Keys = keys }, db.Transaction, cancellationToken: cancel));
        return new(rows.ToDictionary(r => r.Key, r => r.Labels));
    }

    /// <summary>The annotation says all that the draft says.</summary>
    public bool Are(long? annotation, AnnotationDraft draft) =>
        annotation is { } key && _labels.TryGetValue(key, out var labels) && LabelCodec.AreSame(labels, draft.Labels);
}
