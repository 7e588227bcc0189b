/// What is said when the disk did not confirm a write: the memory of the computer may hold what
/// the disk does not, so nothing that this process reads or writes later could be trusted.
enum LostDisk {
    static let sessionEnded = """
        The disk did not confirm a change, so this session has ended. Whether the last change was \
        saved is unknown: sign in again and look for it before you enter it again. What you typed \
        and did not file is kept. Tell whoever looks after this computer: its disk must be checked.
        """
    static let workerEnded = """
        The disk did not confirm a change, so this worker has ended. What it was sending is tried \
        again, or shown as unknown, by the next one. Check the disk before you start that.
        """
}
