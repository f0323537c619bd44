using System.Security.Cryptography;
using Assay.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Storage;

/// <summary>The key that object links are signed with: made on the first start, kept in the database, the same for all replicas.</summary>
internal sealed class LinkSecret(Writer writer, Func<AppDb> open)
{
    private const string Name = "object-link-secret";

    private byte[]? _key;

    public ReadOnlySpan<byte> Key => _key ?? throw new InvalidOperationException("The link secret is not loaded yet.");

    public async Task Load(CancellationToken cancel)
    {
        var stored = await Read(cancel);
        if (stored is null)
        {
            var made = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
            try
            {
                await writer.Run(async (db, c) =>
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

    private async Task<string?> Read(CancellationToken cancel)
    {
        await using var db = open();
        return await db.Set<InstallationSettingEntity>().Where(s => s.Name == Name).Select(s => s.Value).SingleOrDefaultAsync(cancel);
    }
}
