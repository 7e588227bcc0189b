/// A toast that is shown, or will be when the next frame is painted.
struct Toast: Sendable {
    var view: ToastView
    let since: Int64
    /// Whether a person can have seen it; before that no key takes it away.
    var painted = false

    /// After so many milliseconds it was read by whoever looks.
    static let readable: Int64 = 10_000
}

extension Runtime {
    /// Shows a few words. Words that nobody has seen yet stay in front of them.
    mutating func show(_ text: String, _ tone: Tone, instead: Bool = false) {
        guard let old = toast, !old.painted, !instead, !old.view.text.contains(text) else {
            toast = Toast(view: ToastView(text, tone: tone), since: now)
            return
        }
        let worse = old.view.tone == .error ? Tone.error : tone
        toast = Toast(view: ToastView(old.view.text + " · " + text, tone: worse), since: now)
    }

    /// Shows a few words of a screen or of the chrome. While the session is locked, those of what
    /// is covered wait.
    mutating func say(_ text: String, _ tone: Tone, by owner: Int) {
        if chrome.curtain == .open || owner == stack.last?.owner {
            show(text, tone)
        } else {
            heldWords.append((text, tone))
        }
    }

    /// Says what had to wait, as soon as it may be seen.
    mutating func sayHeldWords() {
        guard !heldWords.isEmpty, chrome.curtain == .open else { return }
        for words in heldWords { show(words.text, words.tone) }
        heldWords = []
    }

    /// The hour moved on.
    mutating func tick(_ now: Int64) {
        let isNewMinute = now / 60_000 != self.now / 60_000
        self.now = now
        guard isNewMinute, !isOver else { return }
        if let toast, now - toast.since >= 5_000 { self.toast = nil }
        retryFailedDrafts()
        let effects = chrome.minute(now: now, idle: (uptime ?? now) - lastKey)
        perform(effects, by: Self.chromeOwner, tellsOthers: false)
    }

    /// Somebody else changed something: what was told as done a while ago may not stand any more.
    mutating func forgetSettled() {
        guard let toast, toast.painted, toast.view.tone == .good,
            now - toast.since >= Toast.readable
        else { return }
        self.toast = nil
    }

    /// What is going on, once it has taken long enough to be worth saying.
    public var busyLabel: String? {
        guard let oldest = oldestRequest, now - oldest.since >= 150 else { return nil }
        let turns = ascii ? ["|", "/", "-", "\\"] : ["◐", "◓", "◑", "◒"]
        let turn = turns[Int(max(0, now - oldest.since) / 150) % turns.count]
        return "\(turn) \(oldest.name)\(ascii ? "..." : "…")"
    }

    /// When to send the next `clock`: at the turn of the minute, or for the spinner.
    public var nextWake: Int64 {
        let minute = (now / 60_000 + 1) * 60_000
        guard let oldest = oldestRequest else { return minute }
        let elapsed = max(0, now - oldest.since)
        return min(minute, oldest.since + (elapsed / 150 + 1) * 150)
    }

    private var oldestRequest: Pending? {
        if pending.isEmpty { return nil }
        return pending.filter { $0.value.holdsKeys }.min { $0.key < $1.key }?.value
    }
}
