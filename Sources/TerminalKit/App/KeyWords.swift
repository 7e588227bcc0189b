import Words

/// The names of keys, as they stand on the keyboard.
enum KeyWords {
    static var space: String { say("key.space", "Space") }
    static var enter: String { say("key.enter", "Enter") }
    static var tab: String { say("key.tab", "Tab") }
    static var shiftTab: String { say("key.shiftTab", "Shift-Tab") }
    static var escape: String { say("key.escape", "Esc") }
    static var backspace: String { say("key.backspace", "Backspace") }
    static var delete: String { say("key.delete", "Del") }
    static var insert: String { say("key.insert", "Ins") }
    static var up: String { say("key.up", "Up") }
    static var down: String { say("key.down", "Down") }
    static var left: String { say("key.left", "Left") }
    static var right: String { say("key.right", "Right") }
    static var home: String { say("key.home", "Home") }
    static var end: String { say("key.end", "End") }
    static var pageUp: String { say("key.pageUp", "PgUp") }
    static var pageDown: String { say("key.pageDown", "PgDn") }
    static func alt(_ key: String) -> String { say("key.alt", "Alt-\(key)") }
}
