namespace Assay.Server.Storage;

/// <summary>One flush for all who want one at the same moment. Whoever comes while one is running waits for the next, which covers what they wrote.</summary>
internal sealed class SharedFlush(Action flush)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _next;
    private bool _running;

    public Task Run()
    {
        lock (_lock)
        {
            _next ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            if (!_running)
            {
                _running = true;
                _ = Task.Run(Loop);
            }

            return _next.Task;
        }
    }

    private void Loop()
    {
        while (Take() is { } waiting)
        {
            try
            {
                flush();
                waiting.SetResult();
            }
            catch (Exception e)
            {
                waiting.SetException(e);
            }
        }
    }

    private TaskCompletionSource? Take()
    {
        lock (_lock)
        {
            var waiting = _next;
            (_next, _running) = (null, waiting is not null);
            return waiting;
        }
    }
}
