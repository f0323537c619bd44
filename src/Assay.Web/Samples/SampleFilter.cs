using System.Text.Json;
using Assay.Client;

namespace Assay.Web.Samples;

/// <summary>Which samples a list shows; the same values stand in the page's address.</summary>
public sealed record SampleFilter
{
    public string? State { get; init; }
    public string? Label { get; init; }
    public string? Name { get; init; }

    /// <summary><c>1</c> for hard samples, <c>0</c> for the others.</summary>
    public string? Hard { get; init; }

    /// <summary>A range of difficulties, as <c>0.2-0.8</c>.</summary>
    public string? Difficulty { get; init; }

    /// <summary>A range that a label's score lies in, as <c>0.2-0.8</c>.</summary>
    public string? Score { get; init; }

    /// <summary><c>day</c>, <c>month</c>, or days as <c>20261101-20261130</c>.</summary>
    public string? Time { get; init; }

    /// <summary>The folder that the files lie in, not those below it.</summary>
    public string? Folder { get; init; }

    /// <summary>Who labeled.</summary>
    public string? Labeler { get; init; }

    /// <summary>A name of the metadata, or <c>name=value</c>.</summary>
    public string? Metadata { get; init; }

    public bool IsEmpty => this == new SampleFilter();

    /// <summary>How many of the filters are set that have no place in the list's bar.</summary>
    public int FurtherCount => new[] { Hard, Difficulty, Score, Time, Folder, Labeler, Metadata }.Count(f => f is not null);

    public ListSamplesQuery ToQuery(int page, int size, string? processing) => new()
    {
        Offset = page,
        Limit = size,
        SampleState = State,
        LabelName = Label,
        SearchConditions = Conditions,
        ProcessParameter = processing,
    };

    /// <summary>Search conditions as the API writes them: a list, of whose one entry everything has to hold.</summary>
    public string? Conditions
    {
        get
        {
            var condition = new SearchCondition
            {
                SampleName = Name,
                Hard = Hard,
                Coefficient = Difficulty,
                Score = Score,
                SampleTime = Time,
                SampleDir = Folder is null || Folder.EndsWith('/') ? Folder : Folder + "/",
                Labeler = Labeler,
                Metadata = Metadata is null ? null : new() { Props = Property(Metadata) },
            };
            return condition == new SearchCondition() ? null : JsonSerializer.Serialize(new[] { condition }, AssayJson.Options);
        }
    }

    /// <summary>The values as parts of an address; absent ones are null.</summary>
    public Dictionary<string, object?> InAddress => new(StringComparer.Ordinal)
    {
        ["state"] = State,
        ["label"] = Label,
        ["name"] = Name,
        ["hard"] = Hard,
        ["difficulty"] = Difficulty,
        ["score"] = Score,
        ["time"] = Time,
        ["folder"] = Folder,
        ["labeler"] = Labeler,
        ["metadata"] = Metadata,
    };

    private static Dictionary<string, IReadOnlyList<string>> Property(string text)
    {
        var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
        return new(StringComparer.Ordinal) { [parts[0]] = parts.Length == 2 ? [parts[1]] : [] };
    }
}
