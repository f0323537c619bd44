using SQLitePCL;

namespace Assay.Server.Data.Sqlite;

/// <summary>
/// Settings of the library as a whole, which it takes only before its first use. Its locks around connections stay:
/// the collector may end a forgotten statement in its own thread while the connection works in another.
/// </summary>
internal static class SqliteLibrary
{
    private const int MemoryStatistics = 9;

    private static readonly Lazy<bool> Prepared = new(() =>
    {
        Batteries_V2.Init();
        // Nobody reads the statistics of memory, whose one lock every allocation of every connection would take. Where
        // the library is in use already, it says no and goes on as it is.
        return raw.sqlite3_config(MemoryStatistics, 0) == raw.SQLITE_OK;
    });

    public static void Prepare() => _ = Prepared.Value;
}
