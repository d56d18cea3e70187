/// Byte offsets of a text to offsets in other units, and back.
///
/// Counts are kept for each block of 64 bytes, so that any question costs a look-up and a walk through one block. A text in
/// ASCII needs no table at all.
package struct OffsetConverter: Sendable {
  /// What stands before the first character that begins in a block or after it.
  private struct Mark {
    var utf8: UInt32
    var codepoints: UInt32
    var utf16: UInt32
  }

  private static let blockShift = 6
  private let bytes: [UInt8]
  private var marks: [Mark] = []

  /// O(length).
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.contains(where: { $0 >= 0x80 }) else { return }
    var marks: [Mark] = []
    marks.reserveCapacity(bytes.count >> Self.blockShift + 2)
    bytes.withUnsafeBufferPointer { bytes in
      var mark = Mark(utf8: 0, codepoints: 0, utf16: 0)
      while Int(mark.utf8) < bytes.count {
        if Int(mark.utf8) >> Self.blockShift >= marks.count { marks.append(mark) }
        Self.advance(&mark, bytes)
      }
      marks.append(mark)
    }
    self.marks = marks
  }

  private static func advance(_ mark: inout Mark, _ bytes: UnsafeBufferPointer<UInt8>) {
    let step = UTF8Decoding.step(bytes, at: Int(mark.utf8))
    mark.utf8 += UInt32(step.length)
    mark.codepoints += 1
    mark.utf16 += step.scalar > 0xFFFF ? 2 : 1
  }

  /// A byte offset in another unit; an offset inside a character counts as the character's start. O(1).
  package func offset(_ utf8: Int, in unit: OffsetUnit) -> Int {
    let utf8 = min(max(utf8, 0), bytes.count)
    guard unit != .utf8, !marks.isEmpty else { return utf8 }
    let block = min(utf8 >> Self.blockShift, marks.count - 1)
    // The character that holds the offset may begin in the block before.
    var mark = marks[block]
    if mark.utf8 > utf8 { mark = marks[block - 1] }
    bytes.withUnsafeBufferPointer { bytes in
      while mark.utf8 < utf8 {
        var next = mark
        Self.advance(&next, bytes)
        if next.utf8 > utf8 { break }
        mark = next
      }
    }
    return Int(unit == .utf16 ? mark.utf16 : mark.codepoints)
  }

  /// The byte offset of an offset in another unit. O(log length).
  package func utf8Offset(of offset: Int, in unit: OffsetUnit) -> Int {
    guard unit != .utf8, !marks.isEmpty else { return min(max(offset, 0), bytes.count) }
    func count(_ mark: Mark) -> Int { Int(unit == .utf16 ? mark.utf16 : mark.codepoints) }
    var low = 0
    var high = marks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if count(marks[middle]) <= offset { low = middle } else { high = middle }
    }
    var mark = marks[low]
    bytes.withUnsafeBufferPointer { bytes in
      while count(mark) < offset, Int(mark.utf8) < bytes.count {
        var next = mark
        Self.advance(&next, bytes)
        if count(next) > offset { break }
        mark = next
      }
    }
    return Int(mark.utf8)
  }
}
