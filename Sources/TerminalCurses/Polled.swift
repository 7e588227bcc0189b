import Foundation

/// One call of poll, with its answers by name.
struct Polled {
    enum Source: Int {
        case terminal, signals, waker
    }

    private var descriptors: [pollfd]

    init(terminal: Int32, signals: Int32, waker: Int32, others: [Int32]) {
        descriptors = ([terminal, signals, waker] + others).map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
    }

    mutating func wait(milliseconds: Int32) {
        if poll(&descriptors, nfds_t(descriptors.count), milliseconds) < 0 {
            for index in descriptors.indices { descriptors[index].revents = 0 }
        }
    }

    /// Whether it can be read, or is gone, which a read will tell.
    func isReady(_ source: Source) -> Bool {
        descriptors[source.rawValue].revents != 0
    }

    var readyOthers: [Int32] {
        descriptors.dropFirst(3).filter { $0.revents != 0 }.map(\.fd)
    }
}
