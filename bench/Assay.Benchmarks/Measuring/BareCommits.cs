using System.Data.Common;
using Assay.Benchmarks.Hosting;
using Assay.Benchmarks.Seeding;

namespace Assay.Benchmarks.Measuring;

/// <summary>The floor of small writes: one connection, one prepared UPDATE by key, so many of them to a commit.</summary>
internal static class BareCommits
{
    /// <summary>Commits per second.</summary>
    public static async Task<CrowdResult> Run(BenchDatabase database, SeededTask task, int updatesPerCommit, TimeSpan time)
    {
        await using var db = database.NewDb();
        var connection = await db.Connection(default);
        await using var update = connection.CreateCommand();
        update.CommandText = "UPDATE items SET bucket = @bucket WHERE dataset_key = @dataset AND task_key = @task AND sample_id = @sample AND worker_key = @worker";
        var bucket = Add(update, "@bucket", (short)0);
        Add(update, "@dataset", task.Dataset.Key);
        Add(update, "@task", task.Key);
        var sample = Add(update, "@sample", "");
        var worker = Add(update, "@worker", 0L);
        await update.PrepareAsync();
        var (next, flip) = (0, 0);
        return await Crowd.Run(1, time, async _ =>
        {
            await using var transaction = await connection.BeginTransactionAsync();
            update.Transaction = transaction;
            for (var n = 0; n < updatesPerCommit; n++)
            {
                var index = next++ % task.Dataset.Count;
                flip += index == 0 ? 1 : 0;
                (bucket.Value, sample.Value, worker.Value) = ((short)(task.BucketOf(index).Value + (flip % 2)), task.Dataset.SampleIds[index], task.WorkerOf(index).Identity.WorkerKey);
                await update.ExecuteNonQueryAsync();
            }

            await transaction.CommitAsync();
            return true;
        });
    }

    private static DbParameter Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
        return parameter;
    }
}
