namespace Assay.Web.Shell;

/// <summary>Looks again and again at what goes on on the server, until the reader leaves the page.</summary>
public sealed class Polling(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _gone = new();

    /// <summary>Every second while something goes on, and now and then otherwise: a colleague may start something.</summary>
    public async Task Run(Func<bool> goesOn, Func<Task> look)
    {
        try
        {
            while (true)
            {
                await Task.Delay(goesOn() ? Soon : Later, time, _gone.Token);
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
        _gone.Cancel();
        _gone.Dispose();
    }
}
