using Assay.Server.Data;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assay.Server.Features.Identity.Projects;

/// <summary>
/// Deletes a project and every row that belongs to it or to one of its datasets. Files in the store stay: they were there
/// before the datasets that pointed to them.
/// </summary>
internal static class DeleteProject
{
    private const string ProjectKey = "project_key";
    private const string DatasetKey = "dataset_key";

    public static async Task<NoContent> Handle([FromRoute(Name = "project_id")] string id, Writer writer, Tokens tokens, CancellationToken cancel)
    {
        await writer.Run(async (db, c) =>
        {
            var project = await db.Project(id, c);
            var connection = await db.Connection(c);
            foreach (var sql in Deletions(db.Model))
                await connection.ExecuteAsync(new CommandDefinition(sql, new { project = project.Key }, db.Transaction, cancellationToken: c));
            db.Remove(project);
            await db.SaveChangesAsync(c);
        }, cancel);
        tokens.Forget();
        return TypedResults.NoContent();
    }

    /// <summary>What hangs on datasets goes first, while the datasets still say whose they are.</summary>
    internal static IEnumerable<string> Deletions(IModel model)
    {
        var tables = model.GetEntityTypes()
            .Select(e => (Table: e.GetTableName()!, Columns: e.GetProperties().Select(p => p.GetColumnName()).ToHashSet(StringComparer.Ordinal)))
            .ToList();
        var ofDatasets = tables.Where(t => t.Columns.Contains(DatasetKey) && !t.Columns.Contains(ProjectKey))
            .Select(t => $"DELETE FROM {t.Table} WHERE {DatasetKey} IN (SELECT key FROM datasets WHERE {ProjectKey} = @project)");
        var ofProject = tables.Where(t => t.Columns.Contains(ProjectKey)).Select(t => $"DELETE FROM {t.Table} WHERE {ProjectKey} = @project");
        return [.. ofDatasets, .. ofProject];
    }
}
