using Assay.Client;
using Assay.Web.Labeling.Journal;

namespace Assay.Web.Labeling.Sending;

/// <summary>A submission that the server did not get, because it has other labels than the labeler began with.</summary>
/// <param name="Submission">What was submitted.</param>
/// <param name="Mine">Its labels.</param>
/// <param name="Theirs">The item as the server has it now.</param>
public sealed record Conflict(StoredSubmission Submission, IReadOnlyList<SampleLabel> Mine, DescribeSampleResp Theirs);

/// <summary>A submission that the server refused for good.</summary>
public sealed record RefusedSubmission(StoredSubmission Submission, string Message, string? RequestId);
