using System.Linq.Expressions;
using System.Text.RegularExpressions;
using Assay.Client;
using Assay.Server.Data;
using Assay.Server.Http;
using Microsoft.EntityFrameworkCore;

namespace Assay.Server.Features.Identity.Users;

/// <summary>What holds for users whoever changes them.</summary>
internal static partial class UserRules
{
    public static readonly Expression<Func<UserEntity, User>> ToContract = user => new()
    {
        UserId = user.UserId,
        Name = user.Name,
        Email = user.Email,
        Enabled = user.Enabled,
        Admin = user.IsAdmin,
        CreateTime = user.CreateTime,
        LastLoginTime = user.LastLoginTime,
    };

    private static readonly Func<UserEntity, User> Compiled = ToContract.Compile();

    public static User Contract(this UserEntity user) => Compiled(user);

    public static async Task<UserEntity> User(this AppDb db, string userId, CancellationToken cancel) =>
        await db.Set<UserEntity>().SingleOrDefaultAsync(u => u.UserId == userId, cancel) ?? throw new Refusal(Errors.UserNotFound, userId);

    /// <summary>
    /// Gives a user a name and an address. A name in the form of an address is the user's address, so that a person
    /// invited by it is found, and nobody can sign in with the address of another.
    /// </summary>
    public static async Task Rename(this AppDb db, UserEntity user, string? name, string? email, CancellationToken cancel)
    {
        var address = string.IsNullOrWhiteSpace(email) ? null : Rule.Email(email, "email");
        var given = string.IsNullOrEmpty(name) ? address : name;
        if (Rule.Required(given, "name").Contains('@', StringComparison.Ordinal))
        {
            given = Rule.Email(given, "name");
            if ((address ??= given) != given)
                throw new Refusal(Errors.BadValue, "name", new Phrase("a name that is a mail address must be the user's own", "邮箱形式的名称必须是该用户自己的邮箱"));
        }
        else if (given!.Length > 64 || !NameCharacters().IsMatch(given))
        {
            throw new Refusal(Errors.BadValue, "name", new Phrase("use up to 64 letters, digits, '.', '_' and '-', or a mail address", "请使用最多 64 个字母、数字、“.”、“_”、“-”，或邮箱地址"));
        }

        if (await db.Set<UserEntity>().AnyAsync(u => u.Key != user.Key && u.Name == given, cancel))
            throw new Refusal(Errors.UserNameTaken, given);
        if (address is not null && await db.Set<UserEntity>().AnyAsync(u => u.Key != user.Key && u.Email == address, cancel))
            throw new Refusal(Errors.UserEmailTaken, address);
        (user.Name, user.Email) = (given, address);
    }

    /// <summary>Refuses to leave the installation without an administrator who can sign in.</summary>
    public static async Task RequireOtherAdministrator(this AppDb db, UserEntity user, CancellationToken cancel)
    {
        // Two administrators who remove each other at once wait for one another here.
        await db.Set<UserEntity>().Where(u => u.IsAdmin).ExecuteUpdateAsync(set => set.SetProperty(u => u.IsAdmin, u => u.IsAdmin), cancel);
        if (!await db.Set<UserEntity>().AnyAsync(u => u.IsAdmin && u.Enabled && u.Key != user.Key, cancel))
            throw new Refusal(Errors.LastAdministrator);
    }

    /// <summary>Ends every login of a user.</summary>
    public static Task RevokeTokens(this AppDb db, UserEntity user, CancellationToken cancel) =>
        db.Set<TokenEntity>().Where(t => t.UserKey == user.Key).ExecuteDeleteAsync(cancel);

    [GeneratedRegex("^[A-Za-z0-9._-]+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NameCharacters();
}
