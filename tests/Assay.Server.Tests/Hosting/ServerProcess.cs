using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Assay.Client;

namespace Assay.Server.Tests.Hosting;

/// <summary>The server as a process of its own, so that it can be killed like a machine that loses power, and started again.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private readonly string _directory;
    private readonly bool _replica;
    private readonly Dictionary<string, string> _settings;
    private PostgresCluster? _cluster;
    private Process? _process;

    private ServerProcess(Dictionary<string, string> settings)
    {
        _directory = Path.Combine(Path.GetTempPath(), "assay-process-" + Guid.NewGuid().ToString("N"));
        _settings = settings;
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        _settings["Assay__DataDirectory"] = _directory;
        _settings["Assay__AdminPassword"] = AdminPassword;
        _settings["ASPNETCORE_URLS"] = Address.ToString();
        _settings["Logging__LogLevel__Default"] = "Error";
        // Whoever takes up the jobs of a server that was killed waits for its claims to end.
        _settings["Jobs__LeaseSeconds"] = "8";
    }

    private ServerProcess(ServerProcess other)
    {
        (_directory, _replica, AdminPassword) = (other._directory, true, other.AdminPassword);
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        _settings = new(other._settings, StringComparer.Ordinal) { ["ASPNETCORE_URLS"] = Address.ToString() };
    }

    public string DataDirectory => _directory;

    public Uri Address { get; }

    public string AdminPassword { get; } = Guid.NewGuid().ToString("N");

    /// <summary>A running server over the named database; skips the test where that database cannot be had.</summary>
    public static async Task<ServerProcess> Start(string database, params (string Name, string Value)[] settings)
    {
        if (!TestDatabases.IsAsked(database))
            Assert.Skip($"{database} is not in ASSAY_TEST_DATABASES.");
        var server = new ServerProcess(settings.ToDictionary(s => s.Name, s => s.Value, StringComparer.Ordinal));
        if (database == "postgres")
        {
            server._cluster = await PostgresCluster.TryStart(durable: false);
            if (server._cluster is null)
                Assert.Skip("PostgreSQL is not installed here.");
            server._settings["Database__Provider"] = "postgres";
            server._settings["Database__ConnectionString"] = await server._cluster.NewDatabase();
        }

        Directory.CreateDirectory(server._directory);
        await server.Start();
        return server;
    }

    /// <summary>Another server over the same database and store.</summary>
    public async Task<ServerProcess> Replica()
    {
        var replica = new ServerProcess(this);
        await replica.Start();
        return replica;
    }

    /// <summary>Fetches a signed link whose address is relative, and expects the bytes.</summary>
    public async Task Fetches(string link)
    {
        using var http = NewHttpClient();
        (await http.GetByteArrayAsync(link)).ShouldNotBeEmpty();
    }

    public HttpClient NewHttpClient() => new() { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(5) };

    /// <summary>The administrator in the project "default".</summary>
    public Task<AssayClient> Admin() => AssayClient.ConnectAsync(NewHttpClient(), "admin", AdminPassword, "default");

    public async Task Start()
    {
        var info = new ProcessStartInfo("dotnet", [Repository.BuiltServer]) { WorkingDirectory = _directory };
        // It lives for seconds: methods that are counted for a later, better compilation cost more than that brings.
        info.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in _settings)
            info.Environment[name] = value;
        _process = Process.Start(info)!;
        using var http = NewHttpClient();
        await Eventually.Is(async () =>
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"The server ended with {_process.ExitCode}.");
            try
            {
                using var ready = await http.GetAsync("/readyz");
                return ready.StatusCode == HttpStatusCode.OK;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
    }

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
            await Kill();
        _process?.Dispose();
        if (_cluster is not null)
            await _cluster.DisposeAsync();
        if (!_replica)
            Directory.Delete(_directory, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
