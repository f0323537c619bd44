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

    /// <summary>Addresses compare without regard to case or surrounding space.</summary>
    public static string Normalize(string email) => email.Trim().ToLowerInvariant();
}
