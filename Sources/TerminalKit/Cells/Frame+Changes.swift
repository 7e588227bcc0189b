import Foundation

/// A stretch of one row.
public struct Run: Hashable, Sendable {
    public let row: Int
    public let columns: Range<Int>

    public init(row: Int, columns: Range<Int>) {
        self.row = row
        self.columns = columns
    }
}

extension Frame {
    /// The stretches that differ from an earlier frame; every row, when that had another size.
    /// Halves of a wide character are always in one stretch.
    public func changes(from earlier: Frame) -> [Run] {
        guard size == earlier.size else {
            return (0..<size.rows).map { Run(row: $0, columns: 0..<size.columns) }
        }
        var runs: [Run] = []
        cells.withUnsafeBufferPointer { new in
            earlier.cells.withUnsafeBufferPointer { old in
                guard let new = new.baseAddress, let old = old.baseAddress, new != old else {
                    return
                }
                for row in 0..<size.rows {
                    let start = row * size.columns
                    Frame.compare(
                        new + start, old + start, row: row, columns: size.columns, into: &runs)
                }
            }
        }
        return runs
    }

    private static func compare(
        _ new: UnsafePointer<Cell>, _ old: UnsafePointer<Cell>, row: Int, columns: Int,
        into runs: inout [Run]
    ) {
        // A cell is eight bytes without padding, so equal memory is equal cells.
        guard memcmp(new, old, columns * MemoryLayout<Cell>.stride) != 0 else { return }
        var column = 0
        while column < columns {
            guard new[column] != old[column] else {
                column += 1
                continue
            }
            var first = column
            while column < columns, new[column] != old[column] { column += 1 }
            while first > 0, isSplit(new, first) || isSplit(old, first) { first -= 1 }
            while column < columns, isSplit(new, column) || isSplit(old, column) { column += 1 }
            runs.append(Run(row: row, columns: first..<column))
        }
    }

    private static func isSplit(_ cells: UnsafePointer<Cell>, _ column: Int) -> Bool {
        cells[column].width == 0
    }
}
