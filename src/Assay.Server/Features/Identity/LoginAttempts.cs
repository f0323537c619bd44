using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Assay.Server.Http;
using Microsoft.Extensions.Options;

namespace Assay.Server.Features.Identity;

/// <summary>
/// Slows down who guesses passwords. Every attempt takes a permit of the user and one of the address before the password
/// is looked at, so that many at once gain nothing; a right password gives them back, so that nobody is slowed down by
/// signing in often.
/// </summary>
internal sealed class LoginAttempts(IOptions<LoginOptions> options, TimeProvider time)
{
    private const int MaxKept = 100_000;

    private readonly ConcurrentDictionary<string, Permits> _permits = new(StringComparer.Ordinal);

    public void Begin(string user, IPAddress? address)
    {
        Take(UserKey(user), options.Value.FailuresPerUser);
        Take(AddressKey(address), options.Value.FailuresPerAddress);
    }

    public void Succeeded(string user, IPAddress? address)
    {
        GiveBack(UserKey(user));
        GiveBack(AddressKey(address));
    }

    private void Take(string key, int perMinute)
    {
        if (_permits.Count > MaxKept)
            Tidy();
        var wait = _permits.GetOrAdd(key, _ => new Permits(perMinute, time.GetTimestamp())).Take(time);
        if (wait > TimeSpan.Zero)
            throw new Refusal(Errors.TooManyCalls, (int)Math.Ceiling(wait.TotalSeconds)) { RetryAfter = wait };
    }

    private void GiveBack(string key)
    {
        if (_permits.TryGetValue(key, out var permits))
            permits.GiveBack();
    }

    private void Tidy()
    {
        foreach (var (key, permits) in _permits)
        {
            if (permits.IsFull(time))
                _permits.TryRemove(key, out _);
        }
    }

    private static string UserKey(string user) => "u" + user.ToLowerInvariant();

    /// <summary>An IPv6 customer has a whole /64 to call from.</summary>
    private static string AddressKey(IPAddress? address)
    {
        if (address is null)
            return "a";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? "a" + Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : "a" + address;
    }

    /// <summary>A number of permits that fill up again within a minute.</summary>
    private sealed class Permits(int perMinute, long start)
    {
        private readonly Lock _lock = new();
        private double _left = perMinute;
        private long _last = start;

        /// <summary>Takes one; how long to wait if there is none.</summary>
        public TimeSpan Take(TimeProvider time)
        {
            lock (_lock)
            {
                Refill(time);
                if (_left < 1)
                    return TimeSpan.FromMinutes((1 - _left) / perMinute);
                _left--;
                return TimeSpan.Zero;
            }
        }

        public void GiveBack()
        {
            lock (_lock)
                _left = Math.Min(perMinute, _left + 1);
        }

        public bool IsFull(TimeProvider time)
        {
            lock (_lock)
            {
                Refill(time);
                return _left >= perMinute;
            }
        }

        private void Refill(TimeProvider time)
        {
            var now = time.GetTimestamp();
            _left = Math.Min(perMinute, _left + (time.GetElapsedTime(_last, now).TotalMinutes * perMinute));
            _last = now;
        }
    }
}
