namespace Assay.Server.Features.Datasets.Scanning;

/// <summary>What was wrong with single files of a data source. They are left out; the rest goes in.</summary>
internal sealed class ScanProblems
{
    private const int Told = 20;

    private readonly Lock _lock = new();
    private readonly List<string> _texts = [];
    private int _more;

    /// <summary>Files are read and checked at the same time, so this is called from several threads.</summary>
    public void Add(string text)
    {
        lock (_lock)
        {
            if (_texts.Count < Told)
                _texts.Add(text);
            else
                _more++;
        }
    }

    public int Count => _texts.Count + _more;

    /// <summary>For the dataset's error text; null when there was nothing.</summary>
    public string? Summary => _texts.Count == 0 ? null : string.Join("\n", _more == 0 ? _texts : _texts.Append($"and {_more} more"));
}
