import CNcurses
import Foundation
import TerminalKit

extension CursesTerminal {
    /// Sleeps until something happens, takes all input that waits, and says what it was.
    /// - Parameters:
    ///   - deadlineMilliseconds: when to wake up at the latest, in milliseconds since 1970 UTC;
    ///     nil to sleep until something happens.
    ///   - descriptors: what else to watch for something to read; the caller reads it.
    public func wait(
        until deadlineMilliseconds: Int64?, descriptors: [Int32] = []
    ) -> [TerminalEvent] {
        while true {
            var polled = Polled(
                terminal: isGone ? -1 : STDIN_FILENO, signals: signals.descriptor,
                waker: waker.descriptor, others: descriptors)
            polled.wait(milliseconds: timeout(deadlineMilliseconds))
            let events = collect(polled, deadlineMilliseconds)
            if !events.isEmpty { return events }
        }
    }

    private func collect(_ polled: Polled, _ deadline: Int64?) -> [TerminalEvent] {
        var events: [TerminalEvent] = []
        let wishes = polled.isReady(.signals) ? signals.drain() : []
        takeInput(isReady: polled.isReady(.terminal), &events)
        if wishes.contains(.resize), takeNewSize() { events.append(.resize(size)) }
        if polled.isReady(.waker) {
            waker.drain()
            events.append(.posted)
        }
        events += polled.readyOthers.map(TerminalEvent.descriptor)
        if wishes.contains(.terminate) || wishes.contains(.interrupt) { events.append(.terminate) }
        if wishes.contains(.hangup), !isGone {
            isGone = true
            events.append(.hangup)
        }
        if let deadline, Clock.wall() >= deadline { events.append(.deadline) }
        return events
    }

    private func takeInput(isReady: Bool, _ events: inout [TerminalEvent]) {
        var inputs: [Input] = []
        var isCut = false
        var isEnd = false
        var left = 32 << 20
        var more = isReady && !isGone
        while more, left > 0 {
            let result = TerminalReader.read { bytes in
                left -= bytes.count
                take(decoder.feed(bytes), &inputs, &isCut)
            }
            isEnd = result == .end
            lastInput = Clock.steady()
            more = !isEnd && TerminalReader.hasMore
        }
        if let patience = decoder.patience,
            isEnd || Clock.steady() - lastInput >= Int64(patience)
        {
            take(decoder.flush(), &inputs, &isCut)
        }
        if !inputs.isEmpty { events.append(.inputs(inputs)) }
        if isCut { events.append(.pasteCut) }
        if isEnd {
            isGone = true
            events.append(.hangup)
        }
    }

    private func take(_ new: [Input], _ inputs: inout [Input], _ isCut: inout Bool) {
        inputs += new
        isCut = isCut || decoder.lastPasteWasCut && new.contains(where: \.isPaste)
    }

    /// Milliseconds to sleep; -1 for as long as it takes.
    private func timeout(_ deadline: Int64?) -> Int32 {
        var waits: [Int64] = []
        if let deadline { waits.append(deadline - Clock.wall()) }
        if let patience = decoder.patience, !isGone {
            waits.append(lastInput + Int64(patience) - Clock.steady())
        }
        // The clock may be set while we sleep: look again after a minute at the latest.
        return waits.min().map { Int32(max(0, min($0, 60_000))) } ?? -1
    }
}

extension Input {
    fileprivate var isPaste: Bool {
        if case .paste = self { true } else { false }
    }
}
