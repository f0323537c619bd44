namespace Assay.Client;

/// <summary>Whether a member has been invited and has signed in.</summary>
public enum WorkerStatus
{
    /// <summary>The invitation has not been sent.</summary>
    NotInvited = 0,

    /// <summary>Invited, never signed in.</summary>
    Invited = 1,

    /// <summary>Has signed in.</summary>
    SignedIn = 2,

    /// <summary>Has been deleted.</summary>
    Deleted = 3,
}
