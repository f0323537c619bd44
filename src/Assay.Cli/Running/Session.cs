using System.CommandLine;
using Assay.Cli.Profiles;
using Assay.Client;

namespace Assay.Cli.Running;

/// <summary>One run of a command that talks to a project on a server.</summary>
internal sealed class Session : Invocation, IDisposable
{
    private readonly HttpClient _http;

    private Session(ParseResult parse, Profile profile, HttpClient http, AssayClient client, CancellationToken cancel)
        : base(parse, cancel) =>
        (Profile, _http, Client) = (profile, http, client);

    public Profile Profile { get; }

    public AssayClient Client { get; }

    public static async Task<Session> Open(ParseResult parse, CancellationToken cancel)
    {
        var run = new Invocation(parse, cancel);
        var profile = ActiveProfile.Of(run);
        var (http, client) = await ActiveProfile.Connect(profile, run);
        return new(parse, profile, http, client, cancel);
    }

    public void Dispose() => _http.Dispose();
}
