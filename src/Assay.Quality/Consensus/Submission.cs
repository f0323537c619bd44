using System.Runtime.InteropServices;

namespace Assay.Quality;

/// <summary>One labeler's work on a sample that several labeled.</summary>
/// <param name="Annotation">The labels.</param>
/// <param name="Grade">Score given to it.</param>
/// <param name="SubmittedAt">Milliseconds since 1970 UTC.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Submission(Annotation Annotation, Grade Grade, long SubmittedAt);
