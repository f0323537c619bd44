using System.Runtime.Versioning;
using Assay.Cli.Profiles;
using Assay.Cli.Running;

namespace Assay.Server.Tests.Cli;

public sealed class ProfileFileTests : IDisposable
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), "assay-profiles-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(_directory))
            Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Nobody_else_can_read_the_stored_token()
    {
        var file = new ProfileFile(_directory);
        file.Store("default", new() { Url = "http://here", Token = "secret" });
        file.Store("other", new() { Url = "http://there", Token = "secret" });
        File.GetUnixFileMode(file.Location!).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.GetUnixFileMode(_directory).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.GetFiles(_directory).ShouldBe([file.Location!]);
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

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Profiles_are_never_put_where_somebody_happens_to_stand()
    {
        Folder(("HOME", _directory)).ShouldBeNull("the home folder is not there");
        Folder(("HOME", "homes/me")).ShouldBeNull("a home has a full path");
        Folder(("HOME", _directory), ("XDG_CONFIG_HOME", "config")).ShouldBeNull("a folder of settings has a full path");
        Folder(("HOME", _directory), ("XDG_CONFIG_HOME", "/etc/me")).ShouldBe("/etc/me/assay");
        Directory.CreateDirectory(_directory);
        Folder(("HOME", _directory)).ShouldBe(Path.Combine(_directory, ".config", "assay"));

        static string? Folder(params (string Name, string Value)[] environment) =>
            Terminal.DefaultConfigDirectory(name => environment.FirstOrDefault(e => e.Name == name).Value);
    }

    [Fact]
    public void Without_a_home_nothing_is_stored_and_the_refusal_says_what_to_do()
    {
        var file = new ProfileFile(null);
        file.Find("default").ShouldBeNull();
        Should.Throw<UsageException>(() => file.Store("default", new() { Token = "secret" })).Message.ShouldContain("XDG_CONFIG_HOME");
    }
}
