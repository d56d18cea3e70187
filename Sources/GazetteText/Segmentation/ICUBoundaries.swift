internal import CICU

/// Owns one of ICU's iterators and closes it.
final class ICUBoundaries {
  private let handle: OpaquePointer

  init(_ kind: cicu_kind) throws(SegmentationError) {
    guard let handle = cicu_open(kind) else { throw .icuUnavailable }
    self.handle = handle
  }

  deinit { cicu_close(handle) }

  /// Calls `body` with each boundary after the start and ICU's rule status of the segment before it.
  func forEach(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (Int, Int32) -> Void) throws(SegmentationError) {
    var none: UInt8 = 0
    let set = withUnsafePointer(to: &none) { cicu_set_text(handle, bytes.baseAddress ?? $0, Int64(bytes.count)) }
    guard set else { throw .icuFailed }
    step(body)
  }

  /// The same over UTF-16; boundaries are counted in its units.
  func forEach(units: [UInt16], _ body: (Int, Int32) -> Void) throws(SegmentationError) {
    let set = units.withUnsafeBufferPointer { units in
      guard let start = units.baseAddress, let count = Int32(exactly: units.count) else { return units.isEmpty }
      guard cicu_set_utf16(handle, start, count) else { return false }
      step(body)
      return true
    }
    guard set else { throw .icuFailed }
  }

  @inline(__always) private func step(_ body: (Int, Int32) -> Void) {
    while true {
      let boundary = cicu_next(handle)
      if boundary < 0 { return }
      body(Int(boundary), cicu_status(handle))
    }
  }
}
