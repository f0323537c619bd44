using System.Net;
using System.Text.Json;
using Assay.Client;
using Assay.Formats;

namespace Assay.Cli.Running;

/// <summary>The command line is well-formed, but means nothing.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>There is nobody to act as.</summary>
internal sealed class NotSignedInException(string message) : Exception(message);

/// <summary>The server did only a part; what it refused was told.</summary>
internal sealed class PartlyRefusedException(string message) : Exception(message);

/// <summary>What went wrong, as a sentence for people and a number for scripts.</summary>
internal static class Failures
{
    private const int BrokenPipe = 32;

    /// <summary>Null for what should not have happened at all.</summary>
    public static (int Exit, string Sentence)? Describe(Exception failure) => failure switch
    {
        UsageException e => (Exit.Usage, e.Message),
        NotSignedInException e => (Exit.NotSignedIn, $"{e.Message} Sign in with: assay login"),
        PartlyRefusedException e => (Exit.Refused, e.Message),
        AssayException { StatusCode: HttpStatusCode.Unauthorized } e => (Exit.NotSignedIn, $"{Refusal(e)}\nSign in with: assay login"),
        AssayException { ErrorCode: null, StatusCode: HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout } e
            => (Exit.Unreachable, Refusal(e)),
        AssayException e => (Exit.Refused, Refusal(e)),
        HttpRequestException e => (Exit.Unreachable, $"Cannot reach the server: {e.Message}"),
        OperationCanceledException { InnerException: TimeoutException } => (Exit.Unreachable, "Cannot reach the server: it does not answer."),
        OperationCanceledException => (Exit.Cancelled, "Cancelled."),
        JsonException => (Exit.Unreachable, "The address answers, but not as an Assay server does."),
        FormatProblemException e => (Exit.Usage, e.Message),
        IOException { HResult: BrokenPipe } => (Exit.OutputClosed, ""),
        IOException or UnauthorizedAccessException => (Exit.Usage, failure.Message),
        _ => null,
    };

    private static string Refusal(AssayException refusal)
    {
        var code = refusal.ErrorCode is null ? "" : refusal.ErrorCode + ": ";
        var request = refusal.RequestId is null ? "" : $"\nrequest id: {refusal.RequestId}";
        return $"{code}{refusal.Message}{request}";
    }
}
