namespace Assay.Formats;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Type of its values in the words of whoever wrote the file, for instance <c>string</c> or <c>int</c>.</param>
public sealed record TableColumn(string Name, string Type);
