using System.Collections.Frozen;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Assay.Client;

namespace Assay.Server.Http;

/// <summary>What the client's documentation says about operations and members; the description of the API repeats it.</summary>
internal static partial class ApiTexts
{
    private static readonly Assembly Wire = typeof(AssayClient).Assembly;

    private static readonly Lazy<FrozenDictionary<string, string>> Texts = new(Read);

    /// <summary>What the operation does; null for one that the client does not have.</summary>
    public static string? OfOperation(string operation) =>
        Texts.Value.GetValueOrDefault($"M:{typeof(AssayClient).FullName}.{operation}Async") is { } text ? Route().Replace(text, "") : null;

    /// <summary>What the client says about a query parameter of an operation.</summary>
    public static string? OfParameter(string operation, string name) =>
        Wire.GetType($"{Wire.GetName().Name}.{operation}Query") is { } query ? OfMember(query, PascalCase(name)) : null;

    public static string? OfMember(MemberInfo member) => OfMember(member.DeclaringType!, member.Name);

    private static string? OfMember(Type type, string name) => Texts.Value.GetValueOrDefault($"P:{type.FullName}.{name}");

    private static FrozenDictionary<string, string> Read()
    {
        var file = Path.Combine(AppContext.BaseDirectory, Wire.GetName().Name + ".xml");
        if (!File.Exists(file))
            return FrozenDictionary<string, string>.Empty;
        var members =
            from member in XDocument.Load(file).Descendants("member")
            let summary = member.Element("summary")
            where summary is not null
            // Overloads and parameters do not matter here; the first wins.
            group Plain(summary) by member.Attribute("name")!.Value.Split('(')[0];
        return members.ToFrozenDictionary(m => m.Key, m => m.First(), StringComparer.Ordinal);
    }

    private static string Plain(XElement summary)
    {
        foreach (var reference in summary.Descendants().Where(e => e.IsEmpty).ToList())
            reference.ReplaceWith((reference.Attribute("name") ?? reference.Attribute("langword") ?? reference.Attribute("cref"))?.Value.Split('.')[^1] ?? "");
        return Spaces().Replace(summary.Value, " ").Trim();
    }

    private static string PascalCase(string name) =>
        string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    [GeneratedRegex(@"[ :]*(GET|POST|PUT|DELETE) /[^ ]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Route();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();
}
