using System.ComponentModel.DataAnnotations;

namespace Assay.Server.Features.WorkforceTasks;

/// <summary>Section <c>Tasks</c>.</summary>
public sealed class TaskOptions
{
    public const string Section = "Tasks";

    /// <summary>How long an item handed out for review stays with its reviewer, in seconds.</summary>
    [Range(1, 86_400, ErrorMessage = "Tasks:ReviewLeaseSeconds must be from 1 to 86400.")]
    public int ReviewLeaseSeconds { get; set; } = 600;
}

internal static class ItemLease
{
    public static string? TokenOf(long? fence) => fence?.ToString("x16");
}
