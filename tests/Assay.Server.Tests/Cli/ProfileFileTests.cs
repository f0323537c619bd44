using System.Runtime.Versioning;
using Assay.Cli.Profiles;

namespace Assay.Server.Tests.Cli;

public sealed class ProfileFileTests : IDisposable
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), "assay-profiles-" + Guid.NewGuid().ToString("N"));

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Nobody_else_can_read_the_stored_token()
    {
        var file = new ProfileFile(_directory);
        file.Store("default", new() { Url = "http://here", Token = "secret" });
        file.Store("other", new() { Url = "http://there", Token = "secret" });
        File.GetUnixFileMode(file.Location).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(_directory).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.GetFiles(_directory).ShouldBe([file.Location]);
    }

    [Fact]
    public void Profiles_live_beside_each_other()
    {
        var file = new ProfileFile(_directory);
        file.Store("one", new() { Url = "http://one" });
        file.Store("two", new() { Url = "http://two" });
        file.Remove("one");
        file.Find("one").ShouldBeNull();
        new ProfileFile(_directory).Find("two")!.Url.ShouldBe("http://two");
    }
}
