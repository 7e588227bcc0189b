import CPty
import Glibc

/// A child process: it is signalled only while its number cannot have passed to another process.
struct Child {
    let pid: pid_t
    private(set) var status: ProgramStatus?
    /// Polls readable once the process has ended.
    let watch: Descriptor

    init(pid: pid_t, of executable: String) throws(HarnessError) {
        let descriptor = cpty_watch(pid)
        guard descriptor >= 0 else {
            let code = errno
            kill(pid, SIGKILL)
            waitpid(pid, nil, 0)
            throw .cannotStart(path: executable, code: code)
        }
        self.pid = pid
        watch = Descriptor(descriptor)
    }

    /// Takes the status of a process that has ended; does not wait for one that has not.
    mutating func collect() {
        guard status == nil else { return }
        var code: Int32 = 0
        var number: Int32 = 0
        switch cpty_collect(pid, &code, &number) {
        case 0: break
        case 1: status = number == 0 ? .exited(code) : .signalled(number)
        default: status = .unknown
        }
    }

    func signal(_ number: Int32) {
        if status == nil { kill(pid, number) }
    }

    /// Signals everything the program has started in its own process group, too.
    func signalGroup(_ number: Int32) {
        if status == nil { kill(-pid, number) }
    }
}
