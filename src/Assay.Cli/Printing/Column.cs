namespace Assay.Cli.Printing;

/// <summary>A column of a table; the first of a table is what <c>--quiet</c> prints.</summary>
internal sealed record Column<T>(string Title, Func<T, object?> Value);
