using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
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
    [InlineData("ASPNETCORE_URLS", "http://192.0.2.1:8081", "The addresses in ASPNETCORE_URLS")]
    [InlineData("ASPNETCORE_URLS", "here", "The addresses in ASPNETCORE_URLS")]
    public async Task A_wrong_option_stops_the_start_with_a_sentence_that_names_it(string variable, string value, string sentence)
    {
        var directory = Directory.CreateTempSubdirectory("assay-options-").FullName;
        var info = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Assay.Server.dll")])
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

    private static IEnumerable<Type> OptionTypes() => typeof(Program).Assembly.GetTypes().Where(t => t.GetField("Section", BindingFlags.Public | BindingFlags.Static) is { IsLiteral: true });

    private static string SectionOf(Type type) => (string)type.GetField("Section")!.GetValue(null)!;
}
