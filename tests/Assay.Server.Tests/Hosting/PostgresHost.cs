using Npgsql;

namespace Assay.Server.Tests.Hosting;

/// <summary>Over a PostgreSQL cluster that lives in a temporary folder as long as the tests run.</summary>
public sealed class PostgresHost : AssayHost
{
    private PostgresCluster? _cluster;

    protected override async Task<string?> Prepare(IDictionary<string, string> settings)
    {
        if (!TestDatabases.IsAsked("postgres"))
            return "PostgreSQL is not in ASSAY_TEST_DATABASES.";
        _cluster = await PostgresCluster.TryStart(durable: false);
        if (_cluster is null)
            return "PostgreSQL is not installed here.";
        settings["Database:Provider"] = "postgres";
        settings["Database:ConnectionString"] = await _cluster.NewDatabase();
        return null;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        if (_cluster is not null)
            await _cluster.DisposeAsync();
    }
}
