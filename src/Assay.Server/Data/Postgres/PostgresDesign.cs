using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Assay.Server.Data.Postgres;

/// <summary>Lets the migration tool make the context without starting the server.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresAppDb>
{
    public PostgresAppDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresAppDb>();
        PostgresAppDb.Configure(options, "Host=127.0.0.1");
        return new(options.Options);
    }
}
