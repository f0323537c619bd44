using Assay.Client;
using Assay.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Labels;

internal static class DatasetLabels
{
    /// <summary>All labels of a dataset, in the order they were created.</summary>
    public static async Task<IReadOnlyList<Label>> Labels(this AppDb db, long datasetKey, CancellationToken cancel) =>
        (await db.Set<LabelEntity>().AsNoTracking().Where(l => l.DatasetKey == datasetKey).OrderBy(l => l.Ordinal).ToListAsync(cancel)).ConvertAll(l => l.ToContract());
}
