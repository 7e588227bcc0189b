import Glibc

/// Runs a body whose writes to a closed connection fail instead of ending the program.
///
/// Told to use no signals, curl leaves SIGPIPE to its caller; the rest of the program keeps its own
/// way with that signal.
func withoutPipeSignal<Answer>(_ body: () -> Answer) -> Answer {
    var pipe = sigset_t()
    var before = sigset_t()
    var pending = sigset_t()
    sigemptyset(&pipe)
    sigaddset(&pipe, SIGPIPE)
    sigpending(&pending)
    let wasPending = sigismember(&pending, SIGPIPE) == 1
    pthread_sigmask(SIG_BLOCK, &pipe, &before)
    let answer = body()
    var atOnce = timespec(tv_sec: 0, tv_nsec: 0)
    // One that came meanwhile is taken away, or it would arrive with the old mask.
    while !wasPending, sigtimedwait(&pipe, nil, &atOnce) == -1, errno == EINTR {}
    pthread_sigmask(SIG_SETMASK, &before, nil)
    return answer
}
