namespace Assay.Web.Shell;

/// <summary>Looks again and again at what goes on on the server, until the reader leaves the page.</summary>
public sealed class Polling : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(10);

    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _leaving = new();

    /// <summary>Taken at once: the reader may leave while the page still loads, and a source that is gone gives none.</summary>
    private readonly CancellationToken _gone;

    public Polling(TimeProvider time) => (_time, _gone) = (time, _leaving.Token);

    /// <summary>Every second while something goes on, and now and then otherwise: a colleague may start something.</summary>
    public async Task Run(Func<bool> goesOn, Func<Task> look)
    {
        try
        {
            while (true)
            {
                await Task.Delay(goesOn() ? Soon : Later, _time, _gone);
                await look();
            }
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // The reader left the page.
        }
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
