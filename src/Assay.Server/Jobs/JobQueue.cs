using System.Text.Json;
using Assay.Client;
using Assay.Server.Data;

namespace Assay.Server.Jobs;

/// <summary>Puts jobs into the table, in the transaction of the change that wants them.</summary>
public sealed class JobQueue(Keys keys, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _wake = new(0);

    public JobEntity Add<T>(AppDb db, long projectKey, long? datasetKey, string kind, T arguments)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var job = new JobEntity
        {
            ProjectKey = projectKey,
            Key = keys.NewKey(),
            JobId = Keys.NewId(),
            DatasetKey = datasetKey,
            Kind = kind,
            Arguments = JsonSerializer.Serialize(arguments, AssayJson.Options),
            CreateTime = now,
            UpdateTime = now,
        };
        db.Add(job);
        return job;
    }

    /// <summary>Tells this process's runner that there is work; call it after the commit.</summary>
    public void Wake() => _wake.Release();

    public void Dispose() => _wake.Dispose();

    internal Task<bool> Wait(TimeSpan atMost, CancellationToken cancel) => _wake.WaitAsync(atMost, cancel);
}
