namespace Assay.Server.Storage;

/// <summary>
/// The store itself fails: it cannot be reached, or refuses this server. Not the same as a missing object, so no
/// <see cref="IOException"/>: what reads objects one by one must not take it for a fault of one of them.
/// </summary>
public sealed class ObjectStoreException(string message, Exception? cause = null) : Exception(message, cause);
