namespace Assay.Client;

/// <summary>Body of SendEmails: POST /v2/{project_id}/datasets/{dataset_id}/workforce-tasks/{workforce_task_id}/notify.</summary>
public sealed record SendEmailsRequest
{
    /// <summary>Emails.</summary>
    public IReadOnlyList<string>? Emails { get; init; }
}
