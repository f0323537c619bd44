using SQLitePCL;

namespace Assay.Server.Data.Sqlite;

/// <summary>
/// Settings of the library as a whole, which it takes only before its first use. Its locks around connections stay:
/// without them it crashed, see docs/decisions/0008-how-sqlite-is-opened.md.
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
