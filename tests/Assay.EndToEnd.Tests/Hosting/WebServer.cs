using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Assay.Client;

namespace Assay.EndToEnd.Tests.Hosting;

/// <summary>The server as people run it, with the browser interface, over SQLite and a folder.</summary>
/// <param name="folder">Where the program is; if absent, as it was built beside these tests.</param>
public sealed class WebServer(string? folder = null) : IAsyncDisposable
{
    private readonly string _data = Path.Combine(Path.GetTempPath(), "assay-e2e-" + Guid.NewGuid().ToString("N"));
    private Process? _process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>The folder of the object store.</summary>
    public string Store => Path.Combine(_data, "store");

    /// <summary>Where mails lie that no relay takes.</summary>
    public string Mails => Path.Combine(_data, "mail");

    public string AdminPassword { get; } = Guid.NewGuid().ToString("N");

    public async Task Start()
    {
        Directory.CreateDirectory(_data);
        var program = folder ?? BuiltFolder();
        var info = new ProcessStartInfo("dotnet", [Path.Combine(program, "Assay.Server.dll")]) { WorkingDirectory = program };
        info.Environment["Assay__DataDirectory"] = _data;
        info.Environment["Assay__AdminPassword"] = AdminPassword;
        info.Environment["ASPNETCORE_URLS"] = Address.ToString();
        info.Environment["Logging__LogLevel__Default"] = "Error";
        _process = Process.Start(info)!;
        using var http = new HttpClient { BaseAddress = Address };
        var watch = Stopwatch.StartNew();
        while (!await IsReady(http))
        {
            if (_process.HasExited || watch.Elapsed > TimeSpan.FromMinutes(2))
                throw new InvalidOperationException("The server does not start.");
            await Task.Delay(100);
        }
    }

    /// <summary>The administrator in the project "default".</summary>
    public Task<AssayClient> Admin() => AssayClient.ConnectAsync(NewHttpClient(), "admin", AdminPassword, "default");

    public HttpClient NewHttpClient() => new() { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(2) };

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private static async Task<bool> IsReady(HttpClient http)
    {
        try
        {
            using var ready = await http.GetAsync("/readyz");
            return ready.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>The source tree these tests were built from.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Built beside these tests, in the same configuration.</summary>
    private static string BuiltFolder()
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(Repository, "src", "Assay.Server", "bin", framework.Parent!.Name, framework.Name);
    }

    private static string FindRepository()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Assay.slnx")))
            root = root.Parent ?? throw new InvalidOperationException("The tests run from inside the repository.");
        return root.FullName;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
