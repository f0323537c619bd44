using Assay.Server.Data;
using Assay.Server.Data.Postgres;
using Assay.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Assay.Benchmarks.Hosting;

internal sealed class PostgresDatabase : BenchDatabase
{
    private readonly PostgresCluster _cluster;
    private readonly string? _kept;
    private readonly DbContextOptions<PostgresAppDb> _options;
    private readonly PostgresWriter _writer;

    private PostgresDatabase(PostgresCluster cluster, string? kept)
    {
        (_cluster, _kept) = (cluster, kept);
        var connection = cluster.ConnectionTo(Name);
        Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Database__Provider"] = "postgres", ["Database__ConnectionString"] = connection };
        var builder = new DbContextOptionsBuilder<PostgresAppDb>();
        PostgresAppDb.Configure(builder, connection);
        _options = builder.Options;
        _writer = new(NewDb, NullLogger<PostgresWriter>.Instance);
    }

    /// <summary>Copies of databases stay in a cluster of their own in <paramref name="seeds"/>.</summary>
    public static async Task<PostgresDatabase> Start(string? seeds, string seed)
    {
        var cluster = await PostgresCluster.TryStart(stayIn: seeds is null ? null : Path.Combine(seeds, "postgres")) ?? throw new InvalidOperationException("PostgreSQL is not installed here.");
        var database = new PostgresDatabase(cluster, seeds is null ? null : seed);
        await cluster.Execute($"DROP DATABASE IF EXISTS {Name}");
        await cluster.Execute($"CREATE DATABASE {Name}{(await database.IsKept() ? Like(seed) : "")}");
        return database;
    }

    private const string Name = "assay_bench";

    public override IReadOnlyDictionary<string, string> Settings { get; }

    public override Writer Writer => _writer;

    public override AppDb NewDb() => new PostgresAppDb(_options);

    public override async Task<string> Version() => "PostgreSQL " + await Scalar<string>("SHOW server_version")
        + $" (shared_buffers {await Scalar<string>("SHOW shared_buffers")}, fsync {await Scalar<string>("SHOW fsync")}, synchronous_commit {await Scalar<string>("SHOW synchronous_commit")}, the rest as installed)";

    public override async Task Settle()
    {
        await using var db = NewDb();
        await Execute(db, "VACUUM ANALYZE");
        await Execute(db, "CHECKPOINT");
    }

    public override async Task Keep()
    {
        if (_kept is null || await IsKept())
            return;
        NpgsqlConnection.ClearAllPools();
        await _cluster.Execute($"CREATE DATABASE {_kept}{Like(Name)}");
        await _cluster.Execute("CHECKPOINT");
    }

    public override async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await _cluster.Execute($"DROP DATABASE {Name}");
        await _cluster.DisposeAsync();
    }

    /// <summary>Copied as files: through the log a large database would take as long as filling it.</summary>
    private static string Like(string database) => $" TEMPLATE {database} STRATEGY FILE_COPY";

    private async Task<bool> IsKept() => await _cluster.Execute($"SELECT 1 FROM pg_database WHERE datname = '{_kept}'") is not null;
}
