using System.Diagnostics;

namespace Assay.Server.Tests.Hosting;

/// <summary>Waits for work that the server does behind a request.</summary>
public static class Eventually
{
    public static async Task Is(Func<Task<bool>> condition, double seconds = 60)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed.TotalSeconds > seconds)
                throw new TimeoutException($"It did not happen in {seconds} s.");
            await Task.Delay(20);
        }
    }

    /// <summary>The refusal that an operation ends with.</summary>
    public static async Task<Client.AssayException> Refused(Func<Task> operation, string number)
    {
        var refusal = await Should.ThrowAsync<Client.AssayException>(operation);
        refusal.ErrorCode.ShouldBe("ModelArts." + number, refusal.Message);
        return refusal;
    }
}
