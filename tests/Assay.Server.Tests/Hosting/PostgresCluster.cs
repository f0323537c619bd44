using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Assay.Server.Tests.Hosting;

/// <summary>A PostgreSQL server of our own: made by initdb, listening on the loopback only, gone afterwards.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly string _directory;
    private readonly string _bin;
    private readonly int _port;

    private PostgresCluster(string bin, string directory, int port) => (_bin, _directory, _port) = (bin, directory, port);

    /// <summary>Null where PostgreSQL is not installed. Tests kill the server, never the database, and need no fsync.</summary>
    public static async Task<PostgresCluster?> TryStart(bool durable = true)
    {
        var bin = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        if (bin is null)
            return null;
        var directory = Path.Combine(Path.GetTempPath(), "assay-postgres-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(directory);
        if (Environment.UserName == "root")
            await Run("chown", "postgres", directory);
        var cluster = new PostgresCluster(bin, directory, FreePort());
        await cluster.Postgres("initdb", "-D", directory, "-U", "assay", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        await cluster.Postgres("pg_ctl", "-D", directory, "-w", "-l", Path.Combine(directory, "log"), "-o", $"-p {cluster._port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={directory} -c max_connections=200 -c shared_buffers=256MB -c fsync={(durable ? "on" : "off")}", "start");
        return cluster;
    }

    public async Task<string> NewDatabase()
    {
        var name = "assay_" + Guid.NewGuid().ToString("N");
        await using var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={_port};Username=assay;Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var create = connection.CreateCommand();
        create.CommandText = $"CREATE DATABASE {name}";
        await create.ExecuteNonQueryAsync();
        return $"Host=127.0.0.1;Port={_port};Username=assay;Database={name};Maximum Pool Size=80";
    }

    public async ValueTask DisposeAsync()
    {
        await Postgres("pg_ctl", "-D", _directory, "-m", "immediate", "stop");
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
