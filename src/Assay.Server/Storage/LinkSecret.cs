using System.Security.Cryptography;
using Assay.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Storage;

/// <summary>The key that object links are signed with: made on the first start, kept in the database, the same for all replicas.</summary>
internal sealed class LinkSecret : IDisposable
{
    private const string Name = "object-link-secret";

    private readonly Writer _writer;
    private readonly Func<AppDb> _open;

    /// <summary>Set up with the key once a thread: that takes as long as signing, and a list signs each of its samples.</summary>
    private readonly ThreadLocal<IncrementalHash> _hash;

    private byte[]? _key;

    public LinkSecret(Writer writer, Func<AppDb> open)
    {
        (_writer, _open) = (writer, open);
        _hash = new(() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key ?? throw new InvalidOperationException("The link secret is not loaded yet.")));
    }

    /// <summary>The 32 bytes that only this installation can have made of a text.</summary>
    public void Sign(ReadOnlySpan<byte> text, Span<byte> mac)
    {
        var hash = _hash.Value!;
        hash.AppendData(text);
        hash.GetHashAndReset(mac);
    }

    public async Task Load(CancellationToken cancel)
    {
        var stored = await Read(cancel);
        if (stored is null)
        {
            var made = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
            try
            {
                await _writer.Run(async (db, c) =>
                {
                    db.Add(new InstallationSettingEntity { Name = Name, Value = made });
                    await db.SaveChangesAsync(c);
                }, cancel);
            }
            catch (DbUpdateException)
            {
                // Another replica started at the same moment; its secret is everybody's.
            }

            stored = await Read(cancel) ?? throw new InvalidOperationException("The link secret could not be stored.");
        }

        _key = Convert.FromBase64String(stored);
    }

    public void Dispose() => _hash.Dispose();

    private async Task<string?> Read(CancellationToken cancel)
    {
        await using var db = _open();
        return await db.Set<InstallationSettingEntity>().Where(s => s.Name == Name).Select(s => s.Value).SingleOrDefaultAsync(cancel);
    }
}
