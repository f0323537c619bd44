using System.Security.Cryptography;

namespace Assay.Server.Data;

/// <summary>
/// New keys and ids. Keys ascend with time, so that new rows land together; ids say nothing and cannot be guessed. Servers
/// that share a database draw a number each that all their keys end in, so that keys made at the same moment differ.
/// </summary>
public sealed class Keys(TimeProvider time)
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int NumberBits = 10;

    private readonly long _number = RandomNumberGenerator.GetInt32(1 << NumberBits);
    private long _last;

    /// <summary>Milliseconds since 1970 in the upper bits, then random ones, then the server's number; never the same or smaller twice in one process.</summary>
    public long NewKey()
    {
        var candidate = (time.GetUtcNow().ToUnixTimeMilliseconds() << 20) | ((long)RandomNumberGenerator.GetInt32(1 << (20 - NumberBits)) << NumberBits) | _number;
        while (true)
        {
            var last = Volatile.Read(ref _last);
            var next = candidate > last ? candidate : last + (1 << NumberBits);
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
                return next;
        }
    }

    /// <summary>The public id of a dataset, task, team, acceptance or job: 19 characters of [0-9A-Za-z].</summary>
    public static string NewId() => RandomNumberGenerator.GetString(Alphabet, 19);

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public static string NewHexId() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>A seed to record beside what it decides.</summary>
    public static long NewSeed() => RandomNumberGenerator.GetInt32(int.MaxValue);
}
