using Assay.Server.Data;
using Assay.Server.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Assay.Benchmarks.Hosting;

internal sealed class SqliteDatabase : BenchDatabase
{
    private readonly SqliteWriter _writer;
    private readonly string _file;
    private readonly string? _kept;

    public SqliteDatabase(string directory, string? kept)
    {
        (_file, _kept) = (Path.Combine(directory, "assay.db"), kept);
        if (File.Exists(kept))
            File.Copy(kept, _file);
        _writer = new(NewDb, NullLogger<SqliteWriter>.Instance);
    }

    public override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>(StringComparer.Ordinal) { ["Database__Provider"] = "sqlite" };

    public override Writer Writer => _writer;

    public override AppDb NewDb() => new SqliteAppDb($"Data Source={_file}");

    public override async Task<string> Version() => "SQLite " + await Scalar<string>("SELECT sqlite_version()") + " (write-ahead log, synchronous FULL)";

    public override async Task Settle()
    {
        await using var db = NewDb();
        await Execute(db, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    public override async Task Keep()
    {
        if (_kept is null || File.Exists(_kept))
            return;
        // Nobody takes half a copy for a whole one.
        File.Copy(_file, _kept + ".part", overwrite: true);
        File.Move(_kept + ".part", _kept);
    }

    public override async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
