namespace Assay.Cli.Demo;

/// <summary>A labeler, and how they err: all shares of the objects they look at.</summary>
/// <param name="Email">Their address in the team.</param>
/// <param name="Jitter">How far, as a share of its size, the sides of a box are off.</param>
/// <param name="Misses">How many objects they overlook.</param>
/// <param name="Confuses">How many objects they take for something else.</param>
internal sealed record Labeler(string Email, double Jitter, double Misses, double Confuses);

/// <summary>Who plays in the demo.</summary>
internal static class People
{
    public const string Reviewer = "rhea@demo.example";

    public static IReadOnlyList<Labeler> Labelers { get; } =
    [
        new("ada@demo.example", Jitter: 0.01, Misses: 0.01, Confuses: 0),
        new("ben@demo.example", Jitter: 0.03, Misses: 0.03, Confuses: 0.02),
        new("cleo@demo.example", Jitter: 0.07, Misses: 0.08, Confuses: 0.05),
    ];
}
