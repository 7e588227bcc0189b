import Foundation

/// A colour as a screen mixes it.
public struct RGB: Hashable, Sendable {
    public let red: UInt8
    public let green: UInt8
    public let blue: UInt8

    /// A colour of three parts of light, written as `0x262626`.
    init(_ hex: UInt32) {
        red = UInt8(hex >> 16 & 0xFF)
        green = UInt8(hex >> 8 & 0xFF)
        blue = UInt8(hex & 0xFF)
    }

    /// How bright it is to the eye, 0 to 1: the relative luminance of WCAG 2.2.
    var luminance: Double {
        0.2126 * RGB.light(red) + 0.7152 * RGB.light(green) + 0.0722 * RGB.light(blue)
    }

    /// How well it is read on another, 1 to 21: the contrast ratio of WCAG 2.2.
    public func contrast(on other: RGB) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    private static func light(_ part: UInt8) -> Double {
        linear[Int(part)]
    }

    /// The sRGB curve.
    private static let linear: [Double] = (0...255).map { part in
        let share = Double(part) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
}

/// What terminals show for the numbers of colours.
enum StandardColours {
    /// The sixteen as xterm and as the Linux console show them; most others lie between.
    static let sixteens: [[RGB]] = [
        [
            0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
            0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
        ],
        [
            0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
            0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
        ],
    ].map { $0.map { RGB($0) } }

    /// A number of the 256, in one of the two ways of showing the first sixteen.
    static func colour(_ index: Int, way: Int) -> RGB {
        switch index {
        case ..<16: return sixteens[way][index]
        case 16..<232:
            let steps: [UInt32] = [0, 95, 135, 175, 215, 255]
            let place = index - 16
            return RGB(
                steps[place / 36] << 16 | steps[place / 6 % 6] << 8 | steps[place % 6])
        default:
            let grey = UInt32(8 + 10 * (index - 232))
            return RGB(grey << 16 | grey << 8 | grey)
        }
    }
}
