using System.Reflection;
using System.Text.RegularExpressions;
using Assay.Server.Tests.Architecture;
using Assay.Server.Tests.Hosting;

namespace Assay.Server.Tests;

public sealed partial class ArchitectureTests
{
    private const string Server = "Assay.Server";
    private const string Features = "Assay.Server.Features.";

    private static readonly string[] Infrastructure = ["Data", "Jobs", "Storage", "Mail", "Http", "Auth"];

    private static readonly string[] EmptyWords = ["Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Manager", "Common"];

    private static readonly Assembly ServerAssembly = typeof(Program).Assembly;

    /// <summary>Every type of the server that a person wrote, with all that it mentions.</summary>
    private static readonly Lazy<ILookup<Type, Type>> References = new(() => (
        from type in ServerAssembly.GetTypes()
        let writer = TypeReferences.Outermost(type)
        where writer.Namespace?.StartsWith(Server, StringComparison.Ordinal) == true
        from mentioned in TypeReferences.Of(type)
        where mentioned.Assembly == ServerAssembly && mentioned != writer
        select (writer, mentioned)).Distinct().ToLookup(pair => pair.writer, pair => pair.mentioned));

    [Theory]
    [InlineData("Assay.Client")]
    [InlineData("Assay.Formats", "Parquet")]
    [InlineData("Assay.Quality")]
    public void A_library_depends_on_the_base_class_library_and_on_nothing_that_is_not_named_here(string name, params string[] named)
    {
        Assembly.Load(name).GetReferencedAssemblies().Select(a => a.Name!).Where(a => a is not "netstandard" && !a.StartsWith("System.", StringComparison.Ordinal))
            .Except(named).ShouldBeEmpty();
        Project(name).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Assay.Formats")]
    [InlineData("Assay.Cli", "Assay.Client", "Assay.Formats")]
    [InlineData("Assay.Web", "Assay.Client")]
    [InlineData("Assay.Server", "Assay.Client", "Assay.Formats", "Assay.Quality", "Assay.Web")]
    public void A_project_references_only_what_lies_below_it(string name, params string[] below) =>
        Project(name).Except(below).ShouldBeEmpty();

    [Fact]
    public void Nothing_but_tests_and_benches_references_the_server() =>
        Repository.Files("src", ".csproj").Where(p => File.ReadAllText(Repository.PathOf(p)).Contains("Assay.Server.csproj", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void What_lies_below_the_features_does_not_know_them()
    {
        var below = Infrastructure.Select(part => $"{Server}.{part}").ToArray();
        var breaches =
            from type in References.Value
            where below.Any(b => type.Key.Namespace == b || type.Key.Namespace!.StartsWith(b + ".", StringComparison.Ordinal))
            from mentioned in type
            where mentioned.FullName!.StartsWith(Features, StringComparison.Ordinal)
            select $"{type.Key.FullName} mentions {mentioned.FullName}";
        breaches.ShouldBeEmpty();
    }

    [Fact]
    public void A_feature_uses_no_operation_of_another()
    {
        var breaches =
            from type in References.Value
            where type.Key.FullName!.StartsWith(Features, StringComparison.Ordinal)
            from mentioned in type
            where IsOperation(mentioned) && mentioned.Namespace != type.Key.Namespace
            select $"{type.Key.FullName} mentions {mentioned.FullName}";
        breaches.ShouldBeEmpty();
    }

    [Fact]
    public void Every_operation_lies_in_a_file_of_its_name()
    {
        var files = Repository.Files("src/Assay.Server", ".cs").ToHashSet(StringComparer.Ordinal);
        var astray =
            from type in ServerAssembly.GetTypes()
            where IsOperation(type)
            let file = $"src/{Server}/{type.Namespace![(Server.Length + 1)..].Replace('.', '/')}/{type.Name}.cs"
            where !files.Contains(file)
            select $"{type.FullName} is not in {file}";
        astray.ShouldBeEmpty();
    }

    /// <summary>The blanks of a refusal's sentence: a literal of several words belongs into a phrase, which has both languages.</summary>
    [Fact]
    public void What_a_refusal_says_is_written_in_both_languages()
    {
        var inOneLanguage =
            from file in Repository.Files("src/Assay.Server", ".cs")
            from line in File.ReadLines(Repository.PathOf(file))
            where RefusalInOneLanguage().IsMatch(line)
            select $"{file}: {line.Trim()}";
        inOneLanguage.ShouldBeEmpty();
    }

    [GeneratedRegex("""Refusal\(Errors\.\w+(, ("[^" ]*"|[^",]*))*, \$?"[^"]* [^"]*"|(Refuse|Bad)\(\$?"|Phrase\(\$?"[^"]*"\)""", RegexOptions.NonBacktracking)]
    private static partial Regex RefusalInOneLanguage();

    [Fact]
    public void A_namespace_is_the_folder_of_its_file()
    {
        var astray =
            from file in Repository.Files("src/Assay.Server", ".cs").Concat(Repository.Files("src/Assay.Cli", ".cs"))
            let declared = Repository.Lines(file).Select(line => NamespaceLine().Match(line)).FirstOrDefault(m => m.Success)?.Groups[1].Value
            let folder = Path.GetDirectoryName(file)!["src/".Length..].Replace('/', '.')
            where declared is not null && declared != folder
            select $"{file} declares {declared}";
        astray.ShouldBeEmpty();
    }

    [Fact]
    public void No_file_is_longer_than_400_lines()
    {
        var roots = new[] { "src", "tests", "bench" };
        roots.SelectMany(r => Repository.Files(r, ".cs", ".razor", ".js", ".css"))
            .Where(f => Repository.Lines(f).Length > 400).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Assay.Client")]
    [InlineData("Assay.Formats")]
    [InlineData("Assay.Quality")]
    [InlineData("Assay.Server")]
    [InlineData("assay")]
    public void A_type_is_named_for_what_it_is(string assembly)
    {
        var named =
            from type in Assembly.Load(assembly).GetTypes()
            where !type.Name.Contains('<', StringComparison.Ordinal)
            where EmptyWords.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)) || type.Name.EndsWith("Repository", StringComparison.Ordinal)
            select type.FullName;
        named.ShouldBeEmpty();
    }

    private static bool IsOperation(Type type) =>
        !type.IsNested && type is { IsAbstract: true, IsSealed: true }
        && type.GetMethod("Handle", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic) is not null;

    private static IEnumerable<string> Project(string name)
    {
        var file = Repository.PathOf("src", name, name + ".csproj");
        return File.Exists(file) ? ProjectReference().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value) : [];
    }

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.NonBacktracking)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"ProjectReference Include=""[^""]*/([^/""]+)\.csproj""", RegexOptions.NonBacktracking)]
    private static partial Regex ProjectReference();
}
