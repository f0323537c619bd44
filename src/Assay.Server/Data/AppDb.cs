using System.Data.Common;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Assay.Server.Data;

/// <summary>The database. Entities bring their own mapping; a provider subclass brings migrations and the few texts that differ.</summary>
public abstract partial class AppDb(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    /// <summary>What secrets that must be recovered are encrypted with; the same for all replicas.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The open connection, for SQL that is written beside its operation.</summary>
    public async ValueTask<DbConnection> Connection(CancellationToken cancel)
    {
        var connection = Database.GetDbConnection();
        if (connection.State != System.Data.ConnectionState.Open)
            await Database.OpenConnectionAsync(cancel);
        return connection;
    }

    /// <summary>Lets go of the connection until the next query, for a caller who is going to wait for something else.</summary>
    public Task Release() => Database.CloseConnectionAsync();

    /// <summary>The running transaction, for commands made by hand.</summary>
    public DbTransaction? Transaction => Database.CurrentTransaction?.GetDbTransaction();

    /// <summary>Ends a SELECT whose rows this transaction is going to change; empty where there is one writer anyway.</summary>
    public abstract string ForUpdate { get; }

    /// <summary>The same, passing over rows that another transaction holds.</summary>
    public abstract string ForUpdateSkipLocked { get; }

    /// <summary>
    /// The condition that a column is one of the values of <paramref name="parameter"/>, an array: a list of parameters
    /// on one database, an array on the other.
    /// </summary>
    public abstract string In(string column, string parameter);

    /// <summary>
    /// The same for many texts, which <see cref="Texts"/> makes the value of <paramref name="parameter"/>: one parameter on
    /// either database.
    /// </summary>
    public abstract string InTexts(string column, string parameter);

    /// <summary>The value of a parameter of <see cref="InTexts"/>.</summary>
    public abstract SqlMapper.ICustomQueryParameter Texts(IEnumerable<string> values);

    /// <summary>A subquery of the integers in a JSON array that is the value of <paramref name="parameter"/>.</summary>
    public abstract string IntegersOf(string parameter);

    /// <summary>The same of texts.</summary>
    public abstract string TextsOf(string parameter);

    /// <summary>The ORDER BY of a CROSS JOIN whose tables are read in this order anyway; empty where joins are made as they are written.</summary>
    public abstract string OrderOfJoin(string columns);

    /// <summary>True if GROUP BY in another order than an index has costs one pass through the rows.</summary>
    public abstract bool GroupsWithoutSorting { get; }

    /// <summary>
    /// Holds a task until the transaction ends. Who changes any of its items does so: all of them meet in its counts
    /// anyway, and two that have come to these in different orders would wait for each other.
    /// </summary>
    public abstract Task LockTask(long taskKey, CancellationToken cancel);

    /// <summary>Holds a task as <see cref="LockTask"/> does, and reads rows that can only be true while it is held, in one round trip.</summary>
    public abstract Task<IEnumerable<T>> QueryLocked<T>(long taskKey, string sql, object parameters, CancellationToken cancel);

    /// <summary>FROM item: a JSON array as rows with a column <c>value</c>, itself JSON.</summary>
    public abstract string JsonEntries(string json);

    /// <summary>FROM item: a JSON object as rows with a column <c>key</c>; <see cref="JsonText"/> reads the value.</summary>
    public abstract string JsonMembers(string json);

    /// <summary>The value of a row of <see cref="JsonMembers"/> as text.</summary>
    public abstract string JsonText(string alias);

    /// <summary>Has the planner look at a table that has just grown a lot; it would believe the table small for a minute otherwise.</summary>
    public abstract Task Analyze(string table, CancellationToken cancel);

    /// <summary>
    /// Has the planner look at the values of each query, until the transaction ends. A plan made once for any values takes
    /// a dataset for small, since most are, and then reads all of a large one for every thousand ids.
    /// </summary>
    public abstract Task PlanForValues(CancellationToken cancel);

    /// <summary>True if the failure says that a row with this key is there already.</summary>
    public abstract bool IsUniqueViolation(Exception error);

    /// <summary>True if the same work may succeed when it is tried once more.</summary>
    public abstract bool IsTransient(Exception error);

    /// <summary>Rows in, fast: COPY or a prepared loop. Returns how many were written.</summary>
    public abstract Task<long> BulkInsert<T>(string table, IReadOnlyList<BulkColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancel);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            entity.SetTableName(TableName(entity.ClrType.Name));
            foreach (var property in entity.GetProperties())
                property.SetColumnName(SnakeCase(property.Name));
        }
    }

    /// <summary><c>DatasetEntity</c> is kept in <c>datasets</c>, <c>ReplacedLabelsEntity</c> in <c>replaced_labels</c>.</summary>
    private static string TableName(string type)
    {
        var name = SnakeCase(type.EndsWith("Entity", StringComparison.Ordinal) ? type[..^"Entity".Length] : type);
        return name.EndsWith('s') ? name : name.EndsWith('y') && !name.EndsWith("ey", StringComparison.Ordinal) ? name[..^1] + "ies" : name + "s";
    }

    private static string SnakeCase(string name) => WordStart().Replace(name, "_$0").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WordStart();
}
