extension Runtime {
    /// The smallest terminal that is drawn on.
    public static var smallest: Size { Size(columns: 40, rows: 12) }

    /// The picture of this moment.
    public mutating func frame() -> Frame {
        var canvas = canvas(on: chromeFrame())
        canvas.parts = pictureParts
        draw(on: &canvas)
        canvas.parts?.endPicture()
        pictureParts = canvas.parts ?? PictureParts()
        var frame = canvas.frame
        if ascii { frame.becomeASCII() }
        return frame
    }

    /// What answers to the mouse in the picture of this moment, the uppermost last.
    var spots: [MouseSpot] {
        var canvas = canvas(on: Frame(size))
        canvas.spots = []
        if showsChrome { drawChrome(heading, on: &canvas) }
        draw(on: &canvas)
        return canvas.spots ?? []
    }

    /// Draws all that stands in front of the chrome.
    private func draw(on canvas: inout Canvas) {
        guard !isTooSmall else { return drawTooSmall(on: &canvas) }
        guard chrome.curtain != .closed else { return chrome.drawCurtain(on: &canvas) }
        canvas.within(mainArea) { drawMain(on: &$0) }
        if let index = activeLayer {
            canvas.frame.cursor = nil
            if canvas.spots != nil { canvas.spots = [] }
            canvas.within(area(for: layers[index].overlay)) {
                draw(layers[index].overlay, on: &$0)
            }
        }
        drawFooter(on: &canvas)
    }

    private func canvas(on frame: Frame) -> Canvas {
        Canvas(frame: frame, area: Rect(size), now: now, ascii: ascii)
    }

    /// Whether only the wish for a larger window can be drawn.
    var isTooSmall: Bool {
        size.columns < Self.smallest.columns || size.rows < Self.smallest.rows
    }

    /// Everything above the footer.
    private var mainArea: Rect { Rect(size).bottom(1).0 }

    /// The screen's own part.
    var body: Rect { chrome.body(mainArea.size) }

    /// Where help and palette stand: the screen's part, so that the alert panel stays in sight.
    var overlayArea: Rect {
        let body = body
        return body.columns >= 36 && body.rows >= 6 ? body : mainArea
    }

    private func area(for overlay: Overlay) -> Rect {
        guard case .dialog(let dialog) = overlay else { return overlayArea }
        let needed = dialog.view.rows(columns: overlayArea.columns)
        return needed <= overlayArea.rows ? overlayArea : mainArea
    }

    private var showsChrome: Bool { !isTooSmall && chrome.curtain != .closed }

    private var heading: Heading {
        let screen = stack.last?.screen.box
        return Heading(
            title: screen?.title ?? "", note: screen?.note ?? "", draft: draftState)
    }

    /// The chrome's part of the picture. It is drawn when it changed, not at every key: it shows
    /// nothing finer than a minute.
    private mutating func chromeFrame() -> Frame {
        guard showsChrome else { return Frame(size) }
        let heading = heading
        let sight = ChromePicture.Sight(
            version: chrome.version, heading: heading, size: size, minute: now / 60_000)
        if let picture = chromePicture, picture.sight == sight { return picture.frame }
        var canvas = canvas(on: Frame(size))
        drawChrome(heading, on: &canvas)
        chromePicture = ChromePicture(sight: sight, frame: canvas.frame)
        return canvas.frame
    }

    private func drawChrome(_ heading: Heading, on canvas: inout Canvas) {
        canvas.within(mainArea) { chrome.draw(heading, on: &$0) }
    }

    private func drawMain(on canvas: inout Canvas) {
        let screen = stack.last?.screen.box
        canvas.within(body) { part in
            guard part.size.columns >= 20, part.size.rows >= 3 else {
                drawTooSmall(on: &part)
                return
            }
            screen?.draw(on: &part)
        }
    }

    private func draw(_ overlay: Overlay, on canvas: inout Canvas) {
        switch overlay {
        case .dialog(let dialog): dialog.view.draw(on: &canvas)
        case .help(let page):
            page.draw(helpLines(columns: HelpPage.columns(in: canvas.size)), on: &canvas)
        case .palette(let palette):
            palette.draw(palette.matches(offers), whileTyping: isTyping, on: &canvas)
        }
    }

    private func drawTooSmall(on canvas: inout Canvas) {
        let least = Self.smallest
        let times = canvas.glyph("×", ascii: "x")
        canvas.paragraph(
            KitWords.tooSmall("\(least.columns)\(times)\(least.rows)"), row: 0)
    }

    /// The last row. A toast that is too long for it stands above it, within the screen's part:
    /// it never covers the alert panel.
    private func drawFooter(on canvas: inout Canvas) {
        let hint = activeLayer == nil ? stack.last?.screen.box.hint ?? "" : ""
        let shown = busyLabel.map { ToastView($0, tone: .notice) } ?? toast?.view
        var footer = Footer(left: .hint(hint), keys: footerKeys)
        if let shown {
            if footer.hasRoom(for: shown.text, columns: size.columns) {
                footer = Footer(left: .toast(shown), keys: footerKeys)
            } else {
                canvas.within(body) { shown.drawOver(&$0) }
            }
        }
        let (_, last) = Rect(size).bottom(1)
        canvas.within(last) { part in
            part.part("footer", from: footer) { $0.draw(on: &$1) }
        }
    }

    private var footerKeys: [FooterKey] {
        if let index = activeLayer { return overlayKeys(layers[index].overlay) }
        let isTyping = isTyping
        // Where somebody types, the first action is what all the typing leads to.
        var first = isTyping
        let shown = (stack.last?.screen.box.footerOffers ?? []) + chrome.footerOffers
        let rows = shown.compactMap { offer -> FooterKey? in
            guard offer.footer, offer.availability != .hidden,
                let key = offer.keys(whileTyping: isTyping).first
            else { return nil }
            defer { first = false }
            return FooterKey(
                key.label(ascii: ascii), offer.title, dim: !offer.isAvailable,
                rank: first ? 1 : nil, press: .pointed(offer.id))
        }
        let help = FooterKey(
            isTyping ? "F1" : "?", KitWords.help, rank: 2, press: .key(.function(1)))
        return rows + [
            help, FooterKey("^P", KitWords.more, rank: 0, press: .key(.control("p"))),
        ]
    }

    private func overlayKeys(_ overlay: Overlay) -> [FooterKey] {
        switch overlay {
        case .dialog: []
        case .help:
            [
                FooterKey(Key.up.label(ascii: ascii), KitWords.up, press: .key(.up)),
                FooterKey(Key.down.label(ascii: ascii), KitWords.down, press: .key(.down)),
                FooterKey(KeyWords.escape, KitWords.close, rank: 0, press: .key(.escape)),
            ]
        case .palette:
            [
                FooterKey(KeyWords.enter, KitWords.doIt, press: .key(.enter)),
                FooterKey(KeyWords.escape, KitWords.close, rank: 0, press: .key(.escape)),
            ]
        }
    }
}
