using Microsoft.EntityFrameworkCore.Design;

namespace Assay.Server.Data.Sqlite;

/// <summary>Lets the migration tool make the context without starting the server.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteAppDb>
{
    public SqliteAppDb CreateDbContext(string[] args) => new("Data Source=:memory:");
}
