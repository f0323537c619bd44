namespace Assay.Client;

/// <summary>How a client proves who it is: <see cref="TokenCredentials"/> or <see cref="AccessKeyCredentials"/>.</summary>
public abstract class AssayCredentials
{
    private protected AssayCredentials()
    {
    }

    internal abstract ValueTask ApplyAsync(Transport transport, HttpRequestMessage request, ReadOnlyMemory<byte> body, CancellationToken cancellationToken);

    /// <summary>Called after a 401: true if another attempt may succeed.</summary>
    internal virtual ValueTask<bool> RenewAsync(Transport transport, HttpRequestMessage refused, CancellationToken cancellationToken) => new(false);
}
