import CNcurses
import TerminalKit

/// What curses must be told for each tone of a theme.
struct Pens {
    /// Attributes and a pair of colours.
    struct Pen {
        var attributes: attr_t = 0
        var pair: Int16 = 0
        /// Whether a blank drawn with it looks like any other blank.
        var isUnseenOnBlanks = true
    }

    private var pens: [Pen] = []

    /// Asks curses for the pairs of a theme; colours must have been started unless there are none.
    init(_ theme: Theme, depth: ColourDepth, colours: Int) {
        var pairs: [[Int]: Int16] = [[-1, -1]: 0]
        pens = Tone.allCases.map { tone in
            let look = theme.look(of: tone, at: depth)
            var pen = Pen(attributes: Pens.attributes(of: look))
            pen.isUnseenOnBlanks =
                look.background == .terminal && !look.reverse && !look.underline
            var before = look.foreground.index(at: depth) ?? -1
            var behind = look.background.index(at: depth) ?? -1
            // Eight colours only: the bright ones are the same in bold, bright black is dim.
            if before >= colours {
                pen.attributes |= before == 8 ? look_dim() : look_bold()
                before = before == 8 ? -1 : before - 8
            }
            if behind >= colours { behind -= 8 }
            if let known = pairs[[before, behind]] {
                pen.pair = known
            } else {
                let next = Int16(pairs.count)
                if init_pair(next, Int16(before), Int16(behind)) != ERR {
                    pairs[[before, behind]] = next
                    pen.pair = next
                }
            }
            return pen
        }
    }

    subscript(tone: Tone) -> Pen { pens[Int(tone.rawValue)] }

    private static func attributes(of look: Look) -> attr_t {
        (look.bold ? look_bold() : 0) | (look.underline ? look_underline() : 0)
            | (look.reverse ? look_reverse() : 0) | (look.dim ? look_dim() : 0)
    }
}
