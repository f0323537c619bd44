using Assay.Server.Data.Sqlite;
using Assay.Server.Features.WorkforceTasks;
using Assay.Server.Tests.Hosting;
using Dapper;

namespace Assay.Server.Tests.Data;

public sealed class SqliteContextsTests : IDisposable
{
    private const string Numbers = "SELECT value FROM json_each('[1, 2, 3]')";

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("assay-contexts-");
    private readonly SqliteContexts _contexts;

    public SqliteContextsTests() => _contexts = new($"Data Source={Path.Combine(_directory.FullName, "assay.db")};Pooling=False");

    [Fact]
    public void A_context_that_is_disposed_goes_to_the_next_caller_and_to_one_only()
    {
        var first = _contexts.Rent();
        first.Dispose();
        first.Dispose();

        using var second = _contexts.Rent();
        using var third = _contexts.Rent();
        second.ShouldBeSameAs(first);
        third.ShouldNotBeSameAs(first);
    }

    [Fact]
    public void The_contexts_of_a_crowd_are_all_handed_out_again()
    {
        var crowd = Enumerable.Range(0, 64).Select(_ => _contexts.Rent()).ToList();
        crowd.ForEach(c => c.Dispose());

        var again = Enumerable.Range(0, 64).Select(_ => _contexts.Rent()).ToList();
        again.ShouldBe(crowd, ignoreOrder: true);
        again.ForEach(c => c.Dispose());
    }

    [Fact]
    public async Task A_context_left_in_the_middle_of_rows_is_not_handed_out_again()
    {
        var left = _contexts.Rent();
        var command = (await left.Connection(CancellationToken.None)).CreateCommand();
        command.CommandText = Numbers;
        var rows = await command.ExecuteReaderAsync();
        (await rows.ReadAsync()).ShouldBeTrue();
        await left.DisposeAsync();

        await using var next = _contexts.Rent();
        next.ShouldNotBeSameAs(left);
    }

    [Fact]
    public async Task A_context_that_read_a_page_of_items_is_handed_out_again()
    {
        var first = _contexts.Rent();
        (await ItemRows.Read(first, Numbers + " WHERE value > 3", new { }, new([]), CancellationToken.None)).ShouldBeEmpty();
        await first.DisposeAsync();

        await using var second = _contexts.Rent();
        second.ShouldBeSameAs(first);
    }

    [Fact]
    public async Task A_context_left_in_a_transaction_is_not_handed_out_again()
    {
        var left = _contexts.Rent();
        await left.Database.BeginTransactionAsync();
        await left.DisposeAsync();

        await using var next = _contexts.Rent();
        next.ShouldNotBeSameAs(left);
    }

    [Fact]
    public async Task What_the_last_caller_tracked_is_forgotten()
    {
        var first = _contexts.Rent();
        first.Add(new Server.Data.InstallationSettingEntity { Name = "tracked", Value = "never saved" });
        await first.DisposeAsync();

        await using var second = _contexts.Rent();
        second.ShouldBeSameAs(first);
        second.ChangeTracker.Entries().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_text_is_asked_inside_its_own_answer_and_again_with_other_values()
    {
        await using var db = _contexts.Rent();
        var connection = await db.Connection(CancellationToken.None);
        var pairs = new List<(long Outer, long Inner)>();
        foreach (var outer in connection.Query<long>(Numbers, buffered: false))
            pairs.AddRange(connection.Query<long>(Numbers).Select(inner => (outer, inner)));
        pairs.Count.ShouldBe(9);

        foreach (var value in new[] { "a", "b" })
            (await connection.QuerySingleAsync<string>("SELECT @value", new { value })).ShouldBe(value);
    }

    [Fact]
    public async Task A_time_limit_is_its_own_callers()
    {
        await using var db = _contexts.Rent();
        var connection = await db.Connection(CancellationToken.None);
        await connection.ExecuteAsync(Numbers, commandTimeout: 0);

        await using var next = connection.CreateCommand();
        next.CommandText = Numbers;
        next.CommandTimeout.ShouldBe(30);
    }

    [Fact]
    public async Task A_text_that_is_prepared_still_runs_after_its_table_has_changed()
    {
        await using var db = _contexts.Rent();
        var connection = await db.Connection(CancellationToken.None);
        await connection.ExecuteAsync("CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1)");
        (await connection.QueryAsync("SELECT * FROM t")).Count().ShouldBe(1);
        await connection.ExecuteAsync("ALTER TABLE t ADD COLUMN b INTEGER DEFAULT 7");

        ((IDictionary<string, object>)await connection.QuerySingleAsync("SELECT * FROM t"))["b"].ShouldBe(7L);
    }

    public void Dispose()
    {
        _contexts.Dispose();
        _directory.Delete(recursive: true);
    }
}
