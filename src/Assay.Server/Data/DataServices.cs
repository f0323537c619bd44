using Assay.Server.Data.Postgres;
using Assay.Server.Data.Sqlite;
using Dapper;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Assay.Server.Data;

internal static class DataServices
{
    /// <summary>The database named by configuration, and the writer that goes with it.</summary>
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSection<DatabaseOptions>(DatabaseOptions.Section)
            .Validate(o => !o.IsPostgres || !string.IsNullOrWhiteSpace(o.ConnectionString), "Database:ConnectionString is needed when Database:Provider is 'postgres'.");
        // A list of ids is a text for every ten of them, not for each length, so that it is one that was prepared.
        SqlMapper.Settings.PadListExpansions = true;
        services.AddSingleton<Keys>();
        services.AddDataProtection().SetApplicationName("assay").PersistKeysToDbContext<AppDb>();
        var options = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new();
        if (options.IsPostgres)
        {
            services.AddPooledDbContextFactory<PostgresAppDb>(builder => PostgresAppDb.Configure(builder, PostgresConnection(options)));
            services.AddScoped<AppDb>(p => p.GetRequiredService<IDbContextFactory<PostgresAppDb>>().CreateDbContext());
            services.AddSingleton<Func<AppDb>>(p => p.GetRequiredService<IDbContextFactory<PostgresAppDb>>().CreateDbContext);
            services.AddSingleton<Writer, PostgresWriter>();
        }
        else
        {
            services.AddSingleton(p => new SqliteContexts(SqliteConnection(options, p)));
            services.AddScoped<AppDb>(p => p.GetRequiredService<SqliteContexts>().Rent());
            services.AddSingleton<Func<AppDb>>(p => p.GetRequiredService<SqliteContexts>().Rent);
            services.AddSingleton<Writer, SqliteWriter>();
        }

        return services;
    }

    /// <summary>Nothing here leaves settings, temporary tables or locks behind on a connection, so none is cleaned before it is used again.</summary>
    private static string PostgresConnection(DatabaseOptions options) => new NpgsqlConnectionStringBuilder(options.ConnectionString ?? "")
    {
        CommandTimeout = 600,
        MaxAutoPrepare = 200,
        AutoPrepareMinUsages = 2,
        NoResetOnClose = true,
        ApplicationName = "assay",
    }.ConnectionString;

    private static string SqliteConnection(DatabaseOptions options, IServiceProvider services)
    {
        if (!string.IsNullOrWhiteSpace(options.ConnectionString))
            return options.ConnectionString;
        var directory = services.GetRequiredService<IOptions<AssayOptions>>().Value.DataDirectory;
        return $"Data Source={Path.Combine(directory, "assay.db")}";
    }
}
