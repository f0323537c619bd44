using Assay.Server.Data;
using Assay.Server.Jobs;
using Dapper;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Assay.Server.Features.Datasets;

internal sealed record RemoveArguments;

/// <summary>
/// Removes what a deleted dataset left behind, some thousand rows at a time, so that nobody waits for a million. Every
/// table whose key leads with the dataset is emptied, also those that did not exist when this was written.
/// </summary>
internal sealed class RemoveDatasetRows(Writer writer) : IJobHandler
{
    public const string JobKind = "delete-dataset";
    private const int Chunk = 5_000;

    public string Kind => JobKind;

    public async Task Run(JobRun run, CancellationToken cancel)
    {
        var (project, dataset) = (run.Job.ProjectKey, run.Job.DatasetKey!.Value);
        var statements = await writer.Run((db, _) => Task.FromResult(Statements(db.Model)), cancel);
        for (var i = 0; i < statements.Count; i++)
        {
            while (await Delete(statements[i], dataset, cancel) == Chunk)
                await run.Report(100.0 * i / statements.Count, null, cancel);
        }

        await writer.Run((db, c) => db.Set<DatasetEntity>().Where(d => d.ProjectKey == project && d.Key == dataset).ExecuteDeleteAsync(c), cancel);
    }

    private Task<int> Delete(string statement, long dataset, CancellationToken cancel) => writer.Run(
        async (db, c) => await (await db.Connection(c)).ExecuteAsync(new CommandDefinition(statement, new { dataset }, db.Transaction, cancellationToken: c)), cancel);

    private static IReadOnlyList<string> Statements(IModel model) =>
    [
        .. from entity in model.GetEntityTypes()
           let key = entity.FindPrimaryKey()!.Properties
           where key[0].Name == nameof(Samples.SampleEntity.DatasetKey)
           let columns = string.Join(", ", key.Select(p => p.GetColumnName()))
           select $"DELETE FROM {entity.GetTableName()} WHERE ({columns}) IN (SELECT {columns} FROM {entity.GetTableName()} WHERE dataset_key = @dataset LIMIT {Chunk})",
    ];
}
