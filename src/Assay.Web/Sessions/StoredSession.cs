using System.Text.Json.Serialization;

namespace Assay.Web.Sessions;

/// <summary>A login, as it is kept in the browser so that a reload stays signed in.</summary>
public sealed record StoredSession
{
    public string UserId { get; init; } = "";
    public string UserName { get; init; } = "";

    /// <summary>Opens no project; project tokens are issued on the strength of it.</summary>
    public string Token { get; init; } = "";

    /// <summary>One for each project that was opened, so that two tabs can be in two projects.</summary>
    public IReadOnlyDictionary<string, ProjectLogin> Projects { get; init; } = new Dictionary<string, ProjectLogin>(StringComparer.Ordinal);
}

/// <summary>The right to work in one project.</summary>
public sealed record ProjectLogin
{
    public string ProjectId { get; init; } = "";
    public string Name { get; init; } = "";
    public string Token { get; init; } = "";
    public DateTimeOffset Expires { get; init; }
    public bool IsOwner { get; init; }
    public bool IsAdmin { get; init; }
}

[JsonSerializable(typeof(StoredSession))]
internal sealed partial class SessionJson : JsonSerializerContext;
