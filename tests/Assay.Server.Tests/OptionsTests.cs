using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using Assay.Server.Storage;
using Assay.Server.Storage.S3;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests;

public sealed class OptionsTests
{
    /// <summary>Section and property of every option there is.</summary>
    public static TheoryData<string, string> Options
    {
        get
        {
            var options = new TheoryData<string, string>();
            foreach (var type in OptionTypes())
            {
                foreach (var property in type.GetProperties().Where(p => p.CanWrite))
                    options.Add(SectionOf(type), property.Name);
            }

            return options;
        }
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void An_option_is_documented_under_both_its_names(string section, string name)
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "configuration.md"));
        page.ShouldContain($"`{section}:{name}`");
        page.ShouldContain($"`{section}__{name}`");
    }

    [Fact]
    public void An_option_of_a_service_is_documented_under_both_its_names()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "configuration.md"));
        foreach (var name in typeof(S3Options).GetProperties().Select(p => p.Name))
        {
            page.ShouldContain($"`Storage:S3:{name}`");
            page.ShouldContain($"`Storage__S3__{name}`");
        }
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void The_settings_file_names_an_option_with_its_default(string section, string name)
    {
        var settings = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "appsettings.json")))!;
        var given = settings[section].ShouldNotBeNull().AsObject();
        given.ContainsKey(name).ShouldBeTrue($"{section}:{name}");
        var type = OptionTypes().Single(t => SectionOf(t) == section);
        var standard = type.GetProperty(name)!.GetValue(Activator.CreateInstance(type));
        (given[name]?.ToString() ?? "").ShouldBe(standard is bool flag ? (flag ? "true" : "false") : standard?.ToString() ?? "");
    }

    [Theory]
    [InlineData("Database__Provider", "oracle", "Database:Provider must be 'sqlite' or 'postgres'.")]
    [InlineData("Database__Provider", "postgres", "Database:ConnectionString is needed when Database:Provider is 'postgres'.")]
    [InlineData("Database__ConnectionString", "Data Source=/nowhere/at/all.db", "Database:ConnectionString cannot be used:")]
    [InlineData("Assay__PublicUrl", "ftp:nowhere", "Assay:PublicUrl must be an absolute http or https address.")]
    [InlineData("Assay__DataDirectory", "/proc/assay", "Assay:DataDirectory cannot be used:")]
    [InlineData("Assay__DataDirektory", "x", "Assay:DataDirektory is not an option")]
    [InlineData("Storage__LinkMinutes", "0", "Storage:LinkMinutes must be from 1 to 10080.")]
    [InlineData("Storage__LinkMinutes", "an hour", "'Storage:LinkMinutes'")]
    [InlineData("Storage__Kind", "ftp", "Storage:Kind must be 'local' or 's3'.")]
    [InlineData("Storage__Kind", "s3", "Storage:S3:Endpoint is needed, or Storage:S3:Region for AWS.")]
    [InlineData("Storage__S3__Endpont", "x", "Storage:S3:Endpont is not an option; there are Endpoint, Region")]
    [InlineData("Storage__Buckets__photos__Kind", "s3", "Storage:Buckets:photos:Endpoint is needed")]
    [InlineData("Storage__Buckets__photos__Kid", "s3", "Storage:Buckets:photos:Kid is not an option")]
    [InlineData("Storage__Buckets__photos__Endpoint", "http://here", "set Storage:Buckets:photos:Kind to s3.")]
    [InlineData("ASPNETCORE_URLS", "http://192.0.2.1:8081", "The addresses in ASPNETCORE_URLS")]
    [InlineData("ASPNETCORE_URLS", "here", "The addresses in ASPNETCORE_URLS")]
    public async Task A_wrong_option_stops_the_start_with_a_sentence_that_names_it(string variable, string value, string sentence)
    {
        var directory = Directory.CreateTempSubdirectory("assay-options-").FullName;
        var info = new ProcessStartInfo("dotnet", [Repository.BuiltServer])
        {
            UseShellExecute = false,
            WorkingDirectory = directory,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        info.Environment["Assay__DataDirectory"] = directory;
        info.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        info.Environment[variable] = value;
        using var process = Process.Start(info)!;
        process.BeginOutputReadLine();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(1);
        errors.ShouldContain(sentence);
        errors.ShouldNotContain("   at ");
        Directory.Delete(directory, recursive: true);
    }

    [Theory]
    [InlineData("s3.example.com", null, null, "Storage:S3:Endpoint must be an address")]
    [InlineData("https://s3.example.com/bucket", null, null, "Storage:S3:Endpoint must be an address")]
    [InlineData("https://user:word@s3.example.com", null, null, "Storage:S3:Endpoint must be an address")]
    [InlineData("https://s3.example.com", "key", null, "Storage:S3:AccessKey and Storage:S3:SecretKey go together; set both or neither.")]
    [InlineData("https://s3.example.com", "key", "secret", null)]
    public void A_service_that_cannot_be_used_is_told_at_the_start(string endpoint, string? key, string? secret, string? sentence)
    {
        var options = new StorageOptions { Kind = "s3", S3 = new() { Endpoint = endpoint, AccessKey = key, SecretKey = secret }, Buckets = new() { ["photos"] = new() } };
        var result = new StorageRules().Validate(null, options);
        (result.Failures?.FirstOrDefault() ?? "").ShouldStartWith(sentence ?? "");
        result.Succeeded.ShouldBe(sentence is null);
    }

    private static IEnumerable<Type> OptionTypes() => typeof(Program).Assembly.GetTypes().Where(t => t.GetField("Section", BindingFlags.Public | BindingFlags.Static) is { IsLiteral: true });

    private static string SectionOf(Type type) => (string)type.GetField("Section")!.GetValue(null)!;
}
