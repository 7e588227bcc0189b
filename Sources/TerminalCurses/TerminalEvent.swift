public import TerminalKit

/// What the event loop woke up for.
public enum TerminalEvent: Hashable, Sendable {
    /// Keys and pastes, in the order they were made.
    case inputs([Input])
    /// A paste was longer than is taken; its beginning comes as an input.
    case pasteCut
    /// The terminal has another size.
    case resize(Size)
    /// Somebody called `Waker.wake()`.
    case posted
    /// One of the descriptors given to `wait` can be read.
    case descriptor(Int32)
    /// The hour given to `wait` has come.
    case deadline
    /// The process was asked to end (SIGTERM, SIGINT).
    case terminate
    /// The terminal is gone (SIGHUP, a dropped line); told once, nothing can be painted any more.
    case hangup
}
