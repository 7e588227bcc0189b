/// Kenya's numbering plan: which national numbers (without the leading 0) exist, and as what.
enum KenyanNumbers {
    /// What a national number is; nil when the plan has no such number.
    static func kind(of digits: [Int]) -> PhoneNumber.Kind? {
        if isMobile(digits) { return .mobile }
        return isFixedLine(digits) ? .fixedLine : nil
    }

    /// `(?:1(?:0[0-8]|[18]\d|2[014]|3[05-9]|4[0-6])|7\d\d)\d{6}`
    private static func isMobile(_ digits: [Int]) -> Bool {
        guard digits.count == 9 else { return false }
        if digits[0] == 7 { return true }
        return digits[0] == 1 && mobileAfterOne[digits[1]]?.contains(digits[2]) == true
    }

    /// The third digits that may follow `1` and the second digit.
    private static let mobileAfterOne: [Int: Set<Int>] = [
        0: Set(0...8), 1: Set(0...9), 8: Set(0...9), 2: [0, 1, 4], 3: [0, 5, 6, 7, 8, 9],
        4: Set(0...6),
    ]

    private static func isFixedLine(_ digits: [Int]) -> Bool {
        guard digits.count >= 7 else { return false }
        let area = digits[0] * 10 + digits[1]
        return fixedLines.contains { $0.areas.contains(area) && $0.lengths.contains(digits.count) }
    }

    /// `(?:4[245]|5[1-79]|6[01457-9])\d{5,7}|(?:4[136]|5[08]|62)\d{7}|(?:[24]0|66)\d{6,7}`
    private static let fixedLines: [(areas: Set<Int>, lengths: ClosedRange<Int>)] = [
        ([42, 44, 45, 51, 52, 53, 54, 55, 56, 57, 59, 60, 61, 64, 65, 67, 68, 69], 7...9),
        ([41, 43, 46, 50, 58, 62], 9...9),
        ([20, 40, 66], 8...9),
    ]
}
