using SQLitePCL;

namespace Assay.Server.Data.Sqlite;

/// <summary>Settings of the library as a whole, which it takes only before its first use.</summary>
internal static class SqliteLibrary
{
    private const int MultiThread = 2;
    private const int MemoryStatistics = 9;

    private static readonly Lazy<bool> Prepared = new(() =>
    {
        Batteries_V2.Init();
        // A connection is used by one request at a time, so it needs no lock of its own; nobody reads the statistics
        // of memory, whose lock every allocation of every connection would take. In use already, the library says no
        // and goes on as it is.
        return raw.sqlite3_config(MultiThread) == raw.SQLITE_OK & raw.sqlite3_config(MemoryStatistics, 0) == raw.SQLITE_OK;
    });

    public static void Prepare() => _ = Prepared.Value;
}
