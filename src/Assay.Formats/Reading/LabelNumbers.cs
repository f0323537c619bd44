namespace Assay.Formats;

/// <summary>Numbers the labels of a file that is written: first those that are known, then others as they come.</summary>
internal sealed class LabelNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public LabelNumbers(DatasetHeader? header)
    {
        foreach (var label in header?.Labels ?? [])
            Of(label.Name);
    }

    public IReadOnlyList<string> Names => _names;

    public int Of(string name)
    {
        if (_numbers.TryGetValue(name, out var number))
            return number;
        _names.Add(name);
        return _numbers[name] = _names.Count - 1;
    }
}
