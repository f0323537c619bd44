using System.Text.Json;
using Assay.Cli.Running;

namespace Assay.Cli.Profiles;

/// <summary>The sign-ins of this account, in a file that only this account may read.</summary>
/// <param name="directory">Where the file lies; null where the account has no folder of its own.</param>
internal sealed class ProfileFile(string? directory)
{
    private const UnixFileMode OwnFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const string NoFolder = "A sign-in cannot be stored: the home folder of this account does not exist. Name a folder in XDG_CONFIG_HOME, or give the sign-in in ASSAY_TOKEN, or in ASSAY_ACCESS_KEY and ASSAY_SECRET_KEY.";
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    public string? Location { get; } = directory is null ? null : Path.Combine(directory, "profiles.json");

    public Profile? Find(string name) => Read().GetValueOrDefault(name);

    public void Store(string name, Profile profile)
    {
        var profiles = Read();
        profiles[name] = profile;
        Write(profiles);
    }

    public void Remove(string name)
    {
        var profiles = Read();
        if (profiles.Remove(name))
            Write(profiles);
    }

    private SortedDictionary<string, Profile> Read()
    {
        if (Location is null || !File.Exists(Location))
            return new(StringComparer.Ordinal);
        try
        {
            using var file = File.OpenRead(Location);
            return new(JsonSerializer.Deserialize<Dictionary<string, Profile>>(file, Format) ?? [], StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            throw new UsageException($"{Location} is damaged; delete it and sign in again.");
        }
    }

    private void Write(SortedDictionary<string, Profile> profiles)
    {
        if (directory is null)
            throw new UsageException(NoFolder);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else
        {
            Directory.CreateDirectory(directory, OwnFolder);
            options.UnixCreateMode = OwnFile;
        }

        // Written beside and moved, so that neither a crash nor another assay at the same time leaves half a file.
        var draft = $"{Location}.{Guid.NewGuid():N}";
        using (var file = new FileStream(draft, options))
            JsonSerializer.Serialize(file, profiles, Format);
        File.Move(draft, Location!, overwrite: true);
    }
}
