namespace Assay.Server.Features.Datasets.Scanning;

/// <summary>What became of samples that were found: those added, those that were there before, and those of the added that have labels.</summary>
internal readonly record struct BatchTally(long Found, long Added, long Present, long Labeled)
{
    public static BatchTally operator +(BatchTally a, BatchTally b) => new(a.Found + b.Found, a.Added + b.Added, a.Present + b.Present, a.Labeled + b.Labeled);
}
