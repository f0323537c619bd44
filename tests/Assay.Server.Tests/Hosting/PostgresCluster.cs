using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Assay.Server.Tests.Hosting;

/// <summary>A PostgreSQL server of our own: made by initdb, listening on the loopback only, gone afterwards unless it has a directory to stay in.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly string _directory;
    private readonly string _bin;
    private readonly int _port;
    private readonly bool _stays;

    private PostgresCluster(string bin, string directory, int port, bool stays) => (_bin, _directory, _port, _stays) = (bin, directory, port, stays);

    /// <summary>Null where PostgreSQL is not installed. Tests kill the server, never the database, and need no fsync.</summary>
    public static async Task<PostgresCluster?> TryStart(bool durable = true, string? stayIn = null)
    {
        var bin = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        if (bin is null)
            return null;
        var directory = stayIn ?? Path.Combine(Path.GetTempPath(), "assay-postgres-" + Guid.NewGuid().ToString("N"));
        var cluster = new PostgresCluster(bin, directory, FreePort(), stayIn is not null);
        if (!File.Exists(Path.Combine(directory, "PG_VERSION")))
        {
            Directory.CreateDirectory(directory);
            if (Environment.UserName == "root")
                await Run("chown", "postgres", directory);
            await cluster.Postgres("initdb", "-D", directory, "-U", "assay", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        }

        await cluster.Postgres("pg_ctl", "-D", directory, "-w", "-l", Path.Combine(directory, "log"), "-o", $"-p {cluster._port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={directory} -c max_connections=200 -c shared_buffers=256MB -c fsync={(durable ? "on" : "off")}", "start");
        return cluster;
    }

    public async Task<string> NewDatabase()
    {
        var name = "assay_" + Guid.NewGuid().ToString("N");
        await Execute($"CREATE DATABASE {name}");
        return ConnectionTo(name);
    }

    public string ConnectionTo(string database) => $"Host=127.0.0.1;Port={_port};Username=assay;Database={database};Maximum Pool Size=80";

    /// <summary>Runs a statement about databases; its first value, if it has one.</summary>
    public async Task<object?> Execute(string text)
    {
        await using var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={_port};Username=assay;Database=postgres;Pooling=false;Command Timeout=0");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Postgres("pg_ctl", "-D", _directory, "-m", _stays ? "fast" : "immediate", "stop");
        if (!_stays)
            Directory.Delete(_directory, recursive: true);
    }

    /// <summary>PostgreSQL refuses to run as root; then the system's own account runs it.</summary>
    private Task Postgres(string program, params string[] arguments) => Environment.UserName == "root"
        ? Run("runuser", ["-u", "postgres", "--", Path.Combine(_bin, program), .. arguments])
        : Run(Path.Combine(_bin, program), arguments);

    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Path.GetTempPath(), UseShellExecute = false, RedirectStandardOutput = true })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
