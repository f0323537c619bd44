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
    private readonly DbContextOptions<PostgresAppDb> _options;
    private readonly PostgresWriter _writer;

    private PostgresDatabase(PostgresCluster cluster, string connectionString)
    {
        _cluster = cluster;
        Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Database__Provider"] = "postgres", ["Database__ConnectionString"] = connectionString };
        var builder = new DbContextOptionsBuilder<PostgresAppDb>();
        PostgresAppDb.Configure(builder, connectionString);
        _options = builder.Options;
        _writer = new(NewDb, NullLogger<PostgresWriter>.Instance);
    }

    public static async Task<PostgresDatabase> Start()
    {
        var cluster = await PostgresCluster.TryStart() ?? throw new InvalidOperationException("PostgreSQL is not installed here.");
        return new(cluster, await cluster.NewDatabase());
    }

    public override IReadOnlyDictionary<string, string> Settings { get; }

    public override Writer Writer => _writer;

    public override AppDb NewDb() => new PostgresAppDb(_options);

    public override async Task<string> Version() => "PostgreSQL " + await Scalar<string>("SHOW server_version");

    public override async Task Settle()
    {
        await using var db = NewDb();
        await Execute(db, "VACUUM ANALYZE");
        await Execute(db, "CHECKPOINT");
    }

    public override async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await _cluster.DisposeAsync();
    }
}
