using System.Security.Cryptography;
using Assay.Server.Data;
using Assay.Server.Features.Identity.StartLinks;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Assay.Server.Features.Identity;

/// <summary>Gives an empty database its project and its administrator.</summary>
internal sealed class FirstStart(Writer writer, Func<AppDb> open, Keys keys, TimeProvider time, IPasswordHasher<UserEntity> hasher, StartCodes codes, IOptions<AssayOptions> options)
{
    public async Task Run(CancellationToken cancel)
    {
        var password = options.Value.AdminPassword;
        var generated = string.IsNullOrEmpty(password);
        if (generated)
            password = RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", 20);
        var created = await TryCreate(password!, cancel);
        if (created && options.Value.FirstStartCode is { Length: > 0 } code)
            codes.Allow(code);
        if (created && generated)
            Console.WriteLine($"\nFirst start: user 'admin', password '{password}'. It is shown only this once.\n");
    }

    private async Task<bool> TryCreate(string password, CancellationToken cancel)
    {
        try
        {
            return await writer.Run((db, c) => Create(db, password, c), cancel);
        }
        catch (DbUpdateException)
        {
            // Another replica started on the same empty database.
            await using var db = open();
            if (await db.Set<UserEntity>().AnyAsync(cancel))
                return false;
            throw;
        }
    }

    private async Task<bool> Create(AppDb db, string password, CancellationToken cancel)
    {
        if (await db.Set<UserEntity>().AnyAsync(cancel))
            return false;
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var project = new ProjectEntity { Key = keys.NewKey(), ProjectId = Keys.NewHexId(), Name = "default", CreateTime = now };
        var admin = new UserEntity { Key = keys.NewKey(), UserId = Keys.NewHexId(), Name = "admin", IsAdmin = true, CreateTime = now };
        admin.PasswordHash = hasher.HashPassword(admin, password);
        db.AddRange(project, admin, new ProjectMemberEntity { ProjectKey = project.Key, UserKey = admin.Key, Role = ProjectRole.Owner });
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
