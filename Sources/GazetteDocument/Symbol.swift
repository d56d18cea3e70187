/// A word, interned: equal symbols are equal words after folding.
package struct Symbol: Hashable, Sendable {
  package var rawValue: UInt32
  @inlinable package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// No word: the symbol of the empty string.
  @inlinable package static var none: Symbol { Symbol(rawValue: 0) }
  @inlinable package var index: Int { Int(rawValue) }
}
