namespace Assay.Web.Labeling.Session;

/// <summary>Measures the time that somebody really works on an item: the page is in front, and there are signs of life.</summary>
public interface IWorkClock
{
    /// <summary>Begins to count, with what was spent on the item before; answers what was counted until now. In milliseconds.</summary>
    Task<long> Begin(long before);
}
