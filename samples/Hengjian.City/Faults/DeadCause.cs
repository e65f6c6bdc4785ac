namespace Hengjian.City.Faults;

/// <summary>The ways in which a planted link is dead.</summary>
internal enum DeadCause
{
    NotFound,
    Gone,
    ServerError,
    NoName,
    Refused,
    RedirectLoop,
    Attachment,
    SoftNotFound,
    SentHome,
    EmptyFile,
    CutFile,
}
