import Foundation
import TerminalCurses
import TerminalKit

/// A small program that shows a list, a field and what the event loop last said, for the tests.
var probe = Probe()
do {
    try probe.run()
} catch let error as TerminalError {
    FileHandle.standardError.write(Data((error.sentence + "\n").utf8))
    exit(2)
}
