using System.Globalization;

namespace Assay.Formats;

/// <summary>
/// Names of the classes and what which images are for, from <c>data.yaml</c>, <c>classes.txt</c> or <c>obj.names</c>. Of
/// YAML what such files use is understood: members at the margin, lists and maps of names, on one line or several.
/// </summary>
internal sealed class YoloSetup
{
    private static readonly string[] Yamls = ["data.yaml", "dataset.yaml", "data.yml", "dataset.yml"];
    private static readonly string[] Lists = ["classes.txt", "obj.names", "labels/classes.txt", "names.txt"];

    private readonly List<(string Folder, string Usage)> _usages = [];

    public IReadOnlyList<string> Names { get; private set; } = [];

    public static async Task<YoloSetup> Read(IFileTree files, ReadOptions options, CancellationToken cancel)
    {
        var setup = new YoloSetup();
        foreach (var name in Yamls)
        {
            if (await Lines(files, name, options, cancel) is not { } lines)
                continue;
            setup.Yaml(lines);
            return setup;
        }

        foreach (var name in Lists)
        {
            if (await Lines(files, name, options, cancel) is not { } lines)
                continue;
            setup.Names = [.. lines.Select(l => l.Trim()).Where(l => l.Length > 0)];
            break;
        }

        return setup;
    }

    /// <summary>What an image is for: by the folder that the file names, else by a step of its path.</summary>
    public string? Usage(string path)
    {
        foreach (var (folder, usage) in _usages)
        {
            if (path.StartsWith(folder + "/", StringComparison.Ordinal))
                return usage;
        }

        var steps = path.Split('/')[..^1];
        return steps.Contains("train") || steps.Contains("obj_train_data") ? "TRAIN"
            : steps.Contains("val") || steps.Contains("valid") || steps.Contains("obj_valid_data") ? "EVAL"
            : steps.Contains("test") ? "TEST"
            : null;
    }

    private void Yaml(IReadOnlyList<string> lines)
    {
        var names = new SortedDictionary<int, string>();
        var inNames = false;
        foreach (var raw in lines)
        {
            var line = WithoutComment(raw).TrimEnd();
            if (line.Length == 0)
                continue;
            if (char.IsWhiteSpace(line[0]) || line[0] == '-')
            {
                if (inNames)
                    Name(names, line.Trim());
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (key, value) = colon < 0 ? (line, "") : (line[..colon].Trim(), line[(colon + 1)..].Trim());
            inNames = key == "names";
            if (inNames && value.Length > 0)
            {
                foreach (var name in value.Trim('[', ']', '{', '}').Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                    Name(names, name);
            }
            else if (key is "train" or "val" or "test" && value.Length > 0)
            {
                _usages.Add((Bare(value).TrimStart('.', '/').TrimEnd('/'), key switch { "train" => "TRAIN", "val" => "EVAL", _ => "TEST" }));
            }
        }

        Names = [.. names.Values];
    }

    /// <summary><c>- cat</c>, <c>3: cat</c> or <c>cat</c>.</summary>
    private static void Name(SortedDictionary<int, string> names, string text)
    {
        var item = text.StartsWith('-') ? text[1..].Trim() : text;
        var colon = item.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && int.TryParse(item.AsSpan(0, colon).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            names[index] = Bare(item[(colon + 1)..].Trim());
        else
            names[names.Count] = Bare(item);
    }

    /// <summary>A comment begins with a # that nothing stands before, or a space, outside of quotes.</summary>
    private static string WithoutComment(string line)
    {
        var quote = '\0';
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '#' && quote == '\0' && (i == 0 || line[i - 1] == ' '))
                return line[..i];
            if (line[i] is '"' or '\'' && (quote == '\0' || quote == line[i]) && (i == 0 || line[i - 1] != '\\'))
                quote = quote == '\0' ? line[i] : '\0';
        }

        return line;
    }

    private static string Bare(string text) =>
        text.Length >= 2 && text[0] is '"' or '\'' && text[^1] == text[0]
            ? text[0] == '\'' ? text[1..^1].Replace("''", "'", StringComparison.Ordinal) : text[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal)
            : text;

    private static async Task<IReadOnlyList<string>?> Lines(IFileTree files, string name, ReadOptions options, CancellationToken cancel)
    {
        await using var file = await files.OpenRead(name, cancel);
        if (file is null)
            return null;
        var lines = new List<string>();
        await foreach (var line in TextLines.Read(file, TextLines.MaxBytes, cancel))
        {
            if (line.Text is null || lines.Count == 100_000)
                throw new FormatProblemException(options.Problem("it is not a list of classes", line.Number) with { File = name });
            lines.Add(line.Text);
        }

        return lines;
    }
}
