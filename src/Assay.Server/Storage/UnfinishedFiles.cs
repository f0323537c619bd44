using Assay.Server.Http;
using Microsoft.Extensions.Options;

namespace Assay.Server.Storage;

/// <summary>
/// Removes what writes left in the folders of the local store when their server was killed: once at the start and daily. A
/// file that somebody still writes to has been touched lately, also one of another server on the same disk.
/// </summary>
internal sealed class UnfinishedFiles(IOptions<AssayOptions> options, TimeProvider time, ILogger<UnfinishedFiles> logger) : BackgroundService
{
    private static readonly TimeSpan Untouched = TimeSpan.FromDays(1);

    private readonly string _root = LocalObjectStore.Root(options.Value);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1), time);
        try
        {
            do
            {
                // On a thread of its own: going through a million files takes a while.
                await Task.Run(() => Sweep(stoppingToken), stoppingToken);
            }
            while (await daily.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private void Sweep(CancellationToken cancel)
    {
        if (!Directory.Exists(_root))
            return;
        var before = time.GetUtcNow().UtcDateTime - Untouched;
        var rules = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var removed = 0;
        try
        {
            foreach (var file in Directory.EnumerateFiles(_root, "*" + LocalObjectStore.Unfinished, rules))
            {
                cancel.ThrowIfCancellationRequested();
                if (File.GetLastWriteTimeUtc(file) >= before)
                    continue;
                File.Delete(file);
                removed++;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning(e, "Unfinished files in {Root} could not be removed", _root);
        }

        if (removed > 0)
            logger.LogInformation("Removed {Count} unfinished files from {Root}", removed, _root);
    }
}
