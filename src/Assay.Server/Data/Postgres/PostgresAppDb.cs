using Dapper;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Assay.Server.Data.Postgres;

public sealed class PostgresAppDb(DbContextOptions<PostgresAppDb> options) : AppDb(options)
{
    public static void Configure(DbContextOptionsBuilder builder, string connectionString) => builder.UseNpgsql(connectionString);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // Ids are ASCII and lists are in byte order on both databases, whatever the database's collation.
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.ClrType == typeof(string)))
            property.SetCollation("C");
    }

    public override string ForUpdate => "FOR UPDATE";

    public override string ForUpdateSkipLocked => "FOR UPDATE SKIP LOCKED";

    public override string In(string column, string parameter) => $"{column} = ANY({parameter})";

    public override string InTexts(string column, string parameter) => In(column, parameter);

    public override SqlMapper.ICustomQueryParameter Texts(IEnumerable<string> values) => new ListParameter(values.ToArray());

    public override string IntegersOf(string parameter) => $"SELECT value::bigint FROM json_array_elements_text(CAST({parameter} AS json))";

    public override string TextsOf(string parameter) => $"SELECT value FROM json_array_elements_text(CAST({parameter} AS json))";

    public override string OrderOfJoin(string columns) => $"ORDER BY {columns}";

    public override bool GroupsWithoutSorting => true;

    public override Task LockTask(long taskKey, CancellationToken cancel) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({taskKey})", cancel);

    public override async Task<IEnumerable<T>> QueryLocked<T>(long taskKey, string sql, object parameters, CancellationToken cancel)
    {
        var given = new DynamicParameters(parameters);
        given.Add("LockedTask", taskKey);
        // Two statements, so that the second one sees what was committed while the first one waited.
        await using var results = await (await Connection(cancel)).QueryMultipleAsync(
            new CommandDefinition($"SELECT 1 FROM pg_advisory_xact_lock(@LockedTask); {sql}", given, Transaction, cancellationToken: cancel));
        await results.ReadAsync<int>();
        return await results.ReadAsync<T>();
    }

    public override string JsonEntries(string json) => $"jsonb_array_elements(({json})::jsonb)";

    public override string JsonMembers(string json) => $"jsonb_each_text(({json})::jsonb)";

    public override string JsonText(string alias) => $"{alias}.value";

    public override Task PlanForValues(CancellationToken cancel) => Database.ExecuteSqlRawAsync("SET LOCAL plan_cache_mode = force_custom_plan", cancel);

    public override async Task Analyze(string table, CancellationToken cancel)
    {
        await using var command = (await Connection(cancel)).CreateCommand();
#pragma warning disable CA2100 // The name comes from code.
        command.CommandText = $"ANALYZE {table}";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancel);
    }

    public override bool IsUniqueViolation(Exception error) =>
        (error as PostgresException ?? error.InnerException as PostgresException)?.SqlState == PostgresErrorCodes.UniqueViolation;

    public override bool IsTransient(Exception error) =>
        (error as PostgresException ?? error.InnerException as PostgresException)?.SqlState
            is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;

    public override async Task<long> BulkInsert<T>(string table, IReadOnlyList<BulkColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancel)
    {
        var connection = (NpgsqlConnection)await Connection(cancel);
        var types = columns.Select(c => TypeOf(c.Type)).ToArray();
        await using var import = await connection.BeginBinaryImportAsync($"COPY {table} ({string.Join(", ", columns.Select(c => c.Name))}) FROM STDIN (FORMAT BINARY)", cancel);
        await foreach (var row in rows.WithCancellation(cancel))
        {
            await import.StartRowAsync(cancel);
            for (var i = 0; i < types.Length; i++)
            {
                if (columns[i].Value(row) is { } value)
                    await import.WriteAsync(value, types[i], cancel);
                else
                    await import.WriteNullAsync(cancel);
            }
        }

        return (long)await import.CompleteAsync(cancel);
    }

    private static NpgsqlDbType TypeOf(BulkType type) => type switch
    {
        BulkType.Text => NpgsqlDbType.Text,
        BulkType.Short => NpgsqlDbType.Smallint,
        BulkType.Integer => NpgsqlDbType.Integer,
        BulkType.Long => NpgsqlDbType.Bigint,
        BulkType.Double => NpgsqlDbType.Double,
        _ => NpgsqlDbType.Boolean,
    };
}
