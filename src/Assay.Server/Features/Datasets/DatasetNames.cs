using Assay.Server.Data;
using Assay.Server.Http;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Datasets;

/// <summary>Names of datasets are unique in a project.</summary>
internal static class DatasetNames
{
    /// <summary>Saves a dataset; that its name was taken in the same moment by somebody else is told like any taken name.</summary>
    public static async Task SaveNamed(this AppDb db, string name, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException e) when (db.IsUniqueViolation(e))
        {
            throw new Refusal(Errors.DatasetNameTaken, name);
        }
    }
}
