using System.Globalization;

namespace Assay.Formats;

/// <summary>Names of column types, and which values they have.</summary>
public static class ColumnTypes
{
    private const NumberStyles Whole = NumberStyles.AllowLeadingSign;
    private static readonly string[] Moments = ["yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    /// <summary>All types.</summary>
    public static IReadOnlyList<ColumnType> All { get; } = Enum.GetValues<ColumnType>();

    /// <summary>The name of a type in the API: in capitals.</summary>
    /// <param name="type">The type.</param>
    /// <returns>Its name, for instance <c>TIMESTAMP</c>.</returns>
    public static string Name(this ColumnType type) => type.ToString().ToUpperInvariant();

    /// <summary>Finds a type by its name.</summary>
    /// <param name="name">Its name, in any case.</param>
    /// <returns>The type; null if no type is called so.</returns>
    public static ColumnType? Find(string? name)
    {
        foreach (var type in All)
        {
            if (type.ToString().Equals(name, StringComparison.OrdinalIgnoreCase))
                return type;
        }

        return null;
    }

    /// <summary>Whether a text is a value of the type. The empty text is no value and fits everywhere.</summary>
    /// <param name="type">The type.</param>
    /// <param name="text">The value, without spaces around it.</param>
    /// <returns>Whether it can be read so.</returns>
    public static bool Has(this ColumnType type, string text) => string.IsNullOrEmpty(text) || type switch
    {
        ColumnType.Short => short.TryParse(text, Whole, CultureInfo.InvariantCulture, out _),
        ColumnType.Int => int.TryParse(text, Whole, CultureInfo.InvariantCulture, out _),
        ColumnType.Long => long.TryParse(text, Whole, CultureInfo.InvariantCulture, out _),
        ColumnType.Byte => sbyte.TryParse(text, Whole, CultureInfo.InvariantCulture, out _),
        ColumnType.Double => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        ColumnType.Float => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        ColumnType.Boolean => bool.TryParse(text, out _),
        ColumnType.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        ColumnType.Timestamp => DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _),
        _ => true,
    };
}
