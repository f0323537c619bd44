namespace Assay.Client;

/// <summary>A token from a login, and what it stands for.</summary>
/// <param name="Token">The token, for X-Auth-Token.</param>
/// <param name="Body">Its user, project, roles and end.</param>
public sealed record LoginResult(string Token, IssuedToken Body)
{
    /// <summary>Leaves secrets out.</summary>
    public override string ToString() => nameof(LoginResult);
}
