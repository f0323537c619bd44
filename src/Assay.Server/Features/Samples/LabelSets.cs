using System.Collections.Concurrent;
using Assay.Server.Data;
using Assay.Server.Features.Datasets;
using Assay.Server.Features.Labels;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Samples;

/// <summary>Label sets in memory. A copy is good as long as the dataset's revision is the one it was read at.</summary>
internal sealed class LabelSets
{
    private const int MaxKept = 1000;

    private readonly ConcurrentDictionary<long, LabelSet> _sets = [];

    public async ValueTask<LabelSet> Get(AppDb db, DatasetEntity dataset, CancellationToken cancel)
    {
        if (_sets.TryGetValue(dataset.Key, out var kept) && kept.Revision == dataset.LabelRevision)
            return kept;
        var labels = await db.Set<LabelEntity>().AsNoTracking().Where(l => l.DatasetKey == dataset.Key).ToListAsync(cancel);
        if (_sets.Count >= MaxKept)
            _sets.Clear();
        return _sets[dataset.Key] = new(dataset.LabelRevision, labels);
    }
}
