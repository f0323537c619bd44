using Assay.Server.Storage;

namespace Assay.Server.Tests.Storage;

public sealed class SharedFlushTests
{
    [Fact]
    public async Task Those_who_come_while_one_runs_share_the_next()
    {
        using var gate = new SemaphoreSlim(0);
        using var begun = new SemaphoreSlim(0);
        var count = 0;
        var flush = new SharedFlush(() =>
        {
            Interlocked.Increment(ref count);
            begun.Release();
            gate.Wait();
        });
        var first = flush.Run();
        await begun.WaitAsync(TestContext.Current.CancellationToken);
        var later = Enumerable.Range(0, 20).Select(_ => flush.Run()).ToList();
        gate.Release();
        await first;
        later.ShouldAllBe(t => !t.IsCompleted);
        gate.Release();
        await Task.WhenAll(later);
        count.ShouldBe(2);
    }

    [Fact]
    public async Task A_failure_reaches_those_who_waited_and_nobody_else()
    {
        var fail = true;
        var flush = new SharedFlush(() =>
        {
            if (fail)
                throw new IOException("disk");
        });
        await Should.ThrowAsync<IOException>(flush.Run);
        fail = false;
        await flush.Run();
    }
}
