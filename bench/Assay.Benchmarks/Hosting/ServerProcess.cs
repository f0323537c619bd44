using System.Net;
using System.Net.Sockets;

namespace Assay.Benchmarks.Hosting;

/// <summary>The server as people run it: a process of its own, the Release build, on a port of the loopback.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;

    private ServerProcess(Process process, Uri address, TimeSpan startTime) => (_process, Address, StartTime) = (process, address, startTime);

    public Uri Address { get; }

    /// <summary>From the start of the process until it said that it is ready.</summary>
    public TimeSpan StartTime { get; }

    public ProcessMemory Memory => new(_process.Id);

    /// <summary>What the server has computed so far: says what work costs on a machine that has other work too.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>With <paramref name="withFloor"/> the host also answers given bytes from memory, see <see cref="FloorServer"/>.</summary>
    public static async Task<ServerProcess> Start(BenchDatabase database, string directory, bool withFloor = false)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = withFloor ? FloorServer.Process() : new ProcessStartInfo("dotnet", [ServerAssembly()]);
        (start.UseShellExecute, start.RedirectStandardOutput, start.RedirectStandardError) = (false, true, true);
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["Assay__DataDirectory"] = directory;
        start.Environment["Assay__AdminPassword"] = "measured, not guarded";
        foreach (var (name, value) in database.Settings)
            start.Environment[name] = value;
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        var troubled = false;
        process.OutputDataReceived += (_, e) => Show(e.Data, ref troubled);
        process.ErrorDataReceived += (_, e) =>
        {
            if (!string.IsNullOrEmpty(e.Data))
                Console.Error.WriteLine("    server: " + e.Data);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Ready(process, address, watch);
        return new(process, address, watch.Elapsed);
    }

    public HttpClient NewHttpClient() => new(new SocketsHttpHandler { PooledConnectionLifetime = Timeout.InfiniteTimeSpan })
    {
        BaseAddress = Address,
        Timeout = TimeSpan.FromMinutes(30),
    };

    public async ValueTask DisposeAsync()
    {
        using (var stop = Process.Start("kill", ["-TERM", _process.Id.ToString()]))
            await stop.WaitForExitAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private static async Task Ready(Process process, Uri address, Stopwatch watch)
    {
        using var http = new HttpClient { BaseAddress = address };
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/readyz", UriKind.Relative));
                if (answer.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            if (process.HasExited || watch.Elapsed > Patience)
                throw new InvalidOperationException("The server did not start.");
            await Task.Delay(10);
        }
    }

    private static string ServerAssembly()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Assay.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("The benchmarks run from inside the repository.");
        return Path.Combine(folder.FullName, "src/Assay.Server/bin/Release/net10.0/Assay.Server.dll");
    }

    /// <summary>What the server logs at warning and above explains surprising figures; the lines after the first are indented.</summary>
    private static void Show(string? line, ref bool troubled)
    {
        if (string.IsNullOrEmpty(line))
            return;
        troubled = line.StartsWith("warn", StringComparison.Ordinal) || line.StartsWith("fail", StringComparison.Ordinal) || (troubled && line[0] == ' ');
        if (troubled)
            Console.Error.WriteLine("    server: " + line);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
