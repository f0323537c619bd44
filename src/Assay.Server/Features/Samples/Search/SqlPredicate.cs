using System.Globalization;
using Dapper;

namespace Assay.Server.Features.Samples.Search;

/// <summary>Conditions of a WHERE clause and their values. What a caller sent becomes a parameter, never text.</summary>
internal sealed class SqlPredicate
{
    private readonly List<string> _conditions = [];
    private int _count;

    /// <summary>The values, for Dapper; further ones may be added.</summary>
    public DynamicParameters Parameters { get; } = new();

    public bool IsEmpty => _conditions.Count == 0;

    /// <summary>All conditions joined by AND; true when there is none.</summary>
    public string Text => IsEmpty ? "1 = 1" : string.Join(" AND ", _conditions);

    public void Add(string condition) => _conditions.Add(condition);

    /// <summary>Makes a value a parameter and names it.</summary>
    public string Value(object? value)
    {
        var name = "f" + (_count++).ToString(CultureInfo.InvariantCulture);
        Parameters.Add(name, value);
        return "@" + name;
    }

    /// <summary>The same for a list: <c>(@f1, @f2)</c>.</summary>
    public string Values<T>(IEnumerable<T> values) => $"({string.Join(", ", values.Select(v => Value(v)))})";
}
