using Assay.Client;
using Assay.Web.Texts;

namespace Assay.Web.Shell;

/// <summary>Something that a page reads from the server: not there yet, there, or refused.</summary>
public sealed class Fetch<T>(ShellTexts texts) : IDisposable
    where T : class
{
    private CancellationTokenSource? _running;

    public T? Value { get; private set; }

    public Problem? Problem { get; private set; }

    public bool IsRunning => _running is not null;

    /// <summary>Reads; an older reading that is still under way is given up. What was there stays until the new value comes.</summary>
    public async Task Run(Func<CancellationToken, Task<T>> read)
    {
        Stop();
        var mine = _running = new CancellationTokenSource();
        try
        {
            var value = await read(mine.Token);
            if (_running == mine)
                (Value, Problem) = (value, null);
        }
        catch (OperationCanceledException) when (mine.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e) when (e is AssayException or HttpRequestException)
        {
            if (_running == mine)
                Problem = Problem.Of(e, texts);
        }

        if (_running == mine)
        {
            _running = null;
            mine.Dispose();
        }
    }

    /// <summary>Puts a value that the page itself has changed.</summary>
    public void Set(T value) => (Value, Problem) = (value, null);

    public void Dispose() => Stop();

    private void Stop()
    {
        _running?.Cancel();
        _running?.Dispose();
        _running = null;
    }
}
