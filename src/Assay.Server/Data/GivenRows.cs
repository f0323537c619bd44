namespace Assay.Server.Data;

/// <summary>
/// Rows of the program as a table that a statement can name, so that one statement changes all of them:
/// <see cref="AppDb.Given{T}"/> makes it, <see cref="SqlBatch.Add(GivenRows, FormattableString)"/> takes it.
/// </summary>
/// <param name="Select">What selects them, <c>{0}</c>, <c>{1}</c> … where <paramref name="Values"/> go.</param>
/// <param name="Values">The rows, in as many parameters as the database wants them in.</param>
public sealed record GivenRows(string Select, IReadOnlyList<object> Values);
