[assembly: AssemblyFixture(typeof(Assay.Server.Tests.Hosting.SqliteHost))]
[assembly: AssemblyFixture(typeof(Assay.Server.Tests.Hosting.PostgresHost))]

namespace Assay.Server.Tests.Hosting;

public sealed class SqliteHost : AssayHost
{
    protected override Task<string?> Prepare(IDictionary<string, string> settings)
    {
        settings["Database:Provider"] = "sqlite";
        return Task.FromResult(TestDatabases.IsAsked("sqlite") ? null : "SQLite is not in ASSAY_TEST_DATABASES.");
    }
}
