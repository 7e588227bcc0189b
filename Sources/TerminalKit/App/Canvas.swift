/// Where a screen draws: a part of a frame, with the hour and the manners of the terminal.
public struct Canvas: Sendable {
    /// The whole frame.
    public var frame: Frame
    /// The part that may be drawn on; everything else is clipped.
    public var area: Rect
    /// The hour shown, in milliseconds since 1970 UTC, so that drawing is a pure function.
    public let now: Int64
    /// Whether only ASCII borders, glyphs and curves may be used.
    public let ascii: Bool
    /// Which row of a list stands in which row of the frame; nil where nobody asks.
    var listRows: [Int: ListRowMark]?
    /// Whether what is drawn will be read out: pictures made of characters say nothing then.
    public var isSpoken: Bool { listRows != nil }
    /// What answers to the mouse, the last drawn last; nil while nobody asks.
    var spots: [MouseSpot]?
    /// What of the last picture can be used again; nil where all is drawn anew.
    var parts: PictureParts?

    public init(frame: Frame, area: Rect, now: Int64, ascii: Bool = false) {
        self.frame = frame
        self.area = area
        self.now = now
        self.ascii = ascii
    }
}
