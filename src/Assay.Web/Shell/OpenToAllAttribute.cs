namespace Assay.Web.Shell;

/// <summary>Marks a page that can be seen without a login.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToAllAttribute : Attribute;
