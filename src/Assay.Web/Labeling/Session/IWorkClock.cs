namespace Assay.Web.Labeling.Session;

/// <summary>Measures the time that somebody really works on an item: the page is in front, and there are signs of life.</summary>
public interface IWorkClock
{
    /// <summary>Begins to count, with what was spent on the item before, in milliseconds.</summary>
    Task Begin(long before);

    /// <summary>Milliseconds spent on the item.</summary>
    Task<long> Elapsed();
}
