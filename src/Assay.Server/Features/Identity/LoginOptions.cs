using System.ComponentModel.DataAnnotations;

namespace Assay.Server.Features.Identity;

/// <summary>Section <c>Login</c>: how many wrong passwords are tolerated.</summary>
public sealed class LoginOptions
{
    public const string Section = "Login";

    /// <summary>Wrong passwords for one user, a minute.</summary>
    [Range(1, 100_000, ErrorMessage = "Login:FailuresPerUser must be from 1 to 100000.")]
    public int FailuresPerUser { get; set; } = 10;

    /// <summary>Wrong passwords from one address, a minute.</summary>
    [Range(1, 100_000, ErrorMessage = "Login:FailuresPerAddress must be from 1 to 100000.")]
    public int FailuresPerAddress { get; set; } = 100;
}
