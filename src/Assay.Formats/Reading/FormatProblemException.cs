namespace Assay.Formats;

/// <summary>A file is not as its format says. All readers and writers of this library throw this and nothing else for what is in a file.</summary>
public sealed class FormatProblemException : Exception
{
    /// <summary>Makes the exception of a problem.</summary>
    /// <param name="problem">What is wrong, and where.</param>
    /// <param name="inner">What told it.</param>
    public FormatProblemException(FormatProblem problem, Exception? inner = null)
        : base(problem.ToString(), inner) => Problem = problem;

    /// <summary>What is wrong, and where.</summary>
    public FormatProblem Problem { get; }
}
