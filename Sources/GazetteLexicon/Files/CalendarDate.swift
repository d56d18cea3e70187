/// Dates as lexicon files write them: `2011`, `2011-07`, `2011-07-29`.
enum CalendarDate {
  static func isValid(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }) else {
      return false
    }
    let numbers = parts.map { $0.reduce(0) { $0 &* 10 &+ Int($1 & 15) } }
    guard parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }) else { return false }
    if numbers.count > 1, !(1...12).contains(numbers[1]) { return false }
    if numbers.count > 2, !(1...days(numbers[1], numbers[0])).contains(numbers[2]) { return false }
    return true
  }

  private static func days(_ month: Int, _ year: Int) -> Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}

extension StringProtocol {
  /// Without white space at its ends.
  var trimmed: String {
    let tail = drop(while: \.isWhitespace)
    guard let last = tail.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(tail[...last])
  }
}
