namespace Assay.Benchmarks.Measuring;

/// <summary>One measured figure, what it is compared with, and whether that is good enough; without a target it explains another.</summary>
internal sealed record Figure(string What, string Measured, string Floor = "", double? Ratio = null, string Target = "", bool? Met = null);
