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
    while true {
      let boundary = cicu_next(handle)
      if boundary < 0 { return }
      body(Int(boundary), cicu_status(handle))
    }
  }
}
