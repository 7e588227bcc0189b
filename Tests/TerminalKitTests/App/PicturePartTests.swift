import Testing

@testable import TerminalKit

@Suite("Parts of a picture")
struct PicturePartTests {
    private let size = Size(columns: 12, rows: 3)

    /// One picture whose second row is a part; how often the part was drawn for it.
    private func picture(
        _ words: String, _ parts: inout PictureParts, now: Int64 = 0, ascii: Bool = false
    ) -> (frame: Frame, drawn: Int) {
        var canvas = Canvas(frame: Frame(size), area: Rect(size), now: now, ascii: ascii)
        canvas.parts = parts
        var drawn = 0
        canvas.within(Rect(column: 0, row: 1, columns: 12, rows: 1)) { row in
            row.part("row", from: words) { words, part in
                drawn += 1
                let used = part.put(words, column: 0, row: 0)
                part.placeCursor(column: used, row: 0)
            }
        }
        canvas.parts?.endPicture()
        parts = canvas.parts ?? PictureParts()
        return (canvas.frame, drawn)
    }

    @Test("A part is drawn when its source changed, and stands there with its cursor anyway")
    func drawnOnce() {
        var parts = PictureParts()
        let first = picture("漢字 ũ", &parts)
        #expect(first.drawn == 1)
        #expect(first.frame.text == "\n漢字 ũ\n")
        let again = picture("漢字 ũ", &parts)
        #expect(again.drawn == 0)
        #expect(again.frame == first.frame)
        #expect(again.frame.cursor == Position(column: 6, row: 1))
        #expect(picture("other", &parts).drawn == 1)
        #expect(picture("漢字 ũ", &parts).drawn == 1)
    }

    @Test("Another minute and other manners of the terminal draw it anew")
    func surroundings() {
        var parts = PictureParts()
        _ = picture("a", &parts)
        #expect(picture("a", &parts, now: 59_999).drawn == 0)
        #expect(picture("a", &parts, now: 60_000).drawn == 1)
        #expect(picture("a", &parts, now: 60_000, ascii: true).drawn == 1)
    }

    @Test("A part that a picture did without is forgotten")
    func forgotten() {
        var parts = PictureParts()
        _ = picture("a", &parts)
        parts.endPicture()
        #expect(picture("a", &parts).drawn == 1)
    }

    @Test("Where nothing is kept, every picture is drawn from nothing")
    func unkept() {
        var canvas = Canvas(frame: Frame(size), area: Rect(size), now: 0)
        var drawn = 0
        for _ in 0..<2 { canvas.part("row", from: 1) { _, _ in drawn += 1 } }
        #expect(drawn == 2)
    }
}
