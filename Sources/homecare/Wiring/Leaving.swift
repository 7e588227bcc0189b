import Foundation

/// The one way out of a command that has done its work.
enum Leaving {
    /// Ends the process, with what was printed written out and the database closed before.
    ///
    /// Not by `exit`: that runs the destructors of libcurl and of the TLS and compression libraries
    /// below it while threads that waited for the network, ours or curl's own, may still be ending
    /// and freeing what these libraries keep for each thread. A worker whose work was done has
    /// crashed there. Nothing of ours waits for `exit`.
    static func leave(_ status: Int32) -> Never {
        fflush(nil)
        _exit(status)
    }
}
