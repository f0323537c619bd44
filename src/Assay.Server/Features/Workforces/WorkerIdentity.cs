using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Assay.Server.Features.Workforces;

/// <summary>
/// The ids of a person in a project: a function of project and e-mail, so that the same person is the same worker
/// in every team and a signed-in user finds their own items without a lookup.
/// </summary>
public readonly record struct WorkerIdentity(string WorkerId, long WorkerKey)
{
    public static WorkerIdentity Of(string projectId, string email)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{projectId}\n{Normalize(email)}"), hash);
        return new(Convert.ToHexStringLower(hash[..16]), BinaryPrimitives.ReadInt64BigEndian(hash) & long.MaxValue);
    }

    /// <summary>The key of a worker id; both are cut from one hash, so the id determines the key.</summary>
    public static long? KeyOf(string workerId) =>
        workerId.Length == 32 && ulong.TryParse(workerId.AsSpan(0, 16), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var start) ? (long)start & long.MaxValue : null;

    /// <summary>Addresses compare without regard to case or surrounding space.</summary>
    public static string Normalize(string email) => email.Trim().ToLowerInvariant();
}
