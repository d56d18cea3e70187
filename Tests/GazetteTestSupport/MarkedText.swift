/// A text in which the expected spans stand: `[Russian jets|Organization.Military] struck [ISIL|Organization.ArmedGroup].`
///
/// Marks may hold others. What follows the last `|` inside a mark is its label.
public struct MarkedText: Equatable {
  /// A marked span.
  public struct Mark: Hashable, Comparable {
    /// Code points of `text`.
    public var range: Range<Int>
    /// What stands after the bar.
    public var label: String

    /// A mark.
    public init(_ range: Range<Int>, _ label: String) {
      self.range = range
      self.label = label
    }

    /// In text order, the outer before the inner.
    public static func < (a: Mark, b: Mark) -> Bool {
      (a.range.lowerBound, -a.range.upperBound, a.label) < (b.range.lowerBound, -b.range.upperBound, b.label)
    }
  }

  /// Without marks.
  public var text: String
  /// In text order.
  public var marks: [Mark]

  /// Reads marked text; brackets that do not match stay as they are.
  public init(_ source: String) {
    var text: [Unicode.Scalar] = []
    var open: [Int] = []
    var marks: [Mark] = []
    let scalars = Array(source.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if scalars[index] == "[" {
        open.append(text.count)
      } else if scalars[index] == "|", let start = open.last, let end = scalars[index...].firstIndex(of: "]") {
        marks.append(Mark(start..<text.count, Self.string(scalars[(index + 1)..<end])))
        open.removeLast()
        index = end
      } else {
        text.append(scalars[index])
      }
      index += 1
    }
    self.text = Self.string(text[...])
    self.marks = marks.sorted()
  }

  /// Text with marks, to show a difference.
  public init(text: String, marks: [Mark]) {
    self.text = text
    self.marks = marks.sorted()
  }

  /// The marked form. Marks must nest.
  public var source: String {
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for position in 0...scalars.count {
      for mark in marks.reversed() where mark.range.upperBound == position && !mark.range.isEmpty {
        result.append(contentsOf: "|\(mark.label)]".unicodeScalars)
      }
      for mark in marks where mark.range.lowerBound == position && !mark.range.isEmpty { result.append("[") }
      if position < scalars.count { result.append(scalars[position]) }
    }
    return String(result)
  }

  /// The range of the words of a mark.
  public func range(_ words: String) -> Range<Int>? {
    let scalars = Array(text.unicodeScalars)
    return marks.first { Self.string(scalars[$0.range]) == words }?.range
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
