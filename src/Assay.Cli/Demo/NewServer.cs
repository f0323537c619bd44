using System.Net;
using Assay.Cli.Running;
using Assay.Client;

namespace Assay.Cli.Demo;

/// <summary>A server that was started a moment ago: waits for it, and signs in with the code that it takes on its first start alone.</summary>
internal static class NewServer
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Null if the server has been started before.</summary>
    public static async Task<LoginResult?> SignIn(HttpClient http, string code, TimeProvider time, CancellationToken cancel)
    {
        await Ready(http, time, cancel);
        try
        {
            return await AssayClient.UseStartLinkAsync(http, new() { Code = code }, cancel);
        }
        catch (AssayException e) when (e.StatusCode == HttpStatusCode.Unauthorized)
        {
            return null;
        }
    }

    private static async Task Ready(HttpClient http, TimeProvider time, CancellationToken cancel)
    {
        for (var start = time.GetTimestamp(); ; await Task.Delay(Pause, time, cancel))
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/readyz", UriKind.Relative), cancel);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException) when (time.GetElapsedTime(start) < Patience)
            {
                continue;
            }

            if (time.GetElapsedTime(start) >= Patience)
                throw new UsageException($"The server at {http.BaseAddress} is not ready.");
        }
    }
}
