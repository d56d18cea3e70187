/// Bytes that grow and are used again.
struct ByteBuffer: Sendable {
  private var column = Column<UInt8>()
  private(set) var count = 0

  init() { column = Column(zeros: 256) }

  /// The bytes, until the next change.
  var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: column.base, count: count) }
  var bytes: UnsafeBufferPointer<UInt8> { buffer }

  mutating func removeAll() { count = 0 }
  mutating func removeLast(_ number: Int) { count -= min(number, count) }

  @inline(__always) mutating func append(_ byte: UInt8) {
    if count == column.count { grow() }
    column[count] = byte
    count &+= 1
  }

  mutating func append(contentsOf other: UnsafeBufferPointer<UInt8>) {
    for byte in other { append(byte) }
  }

  mutating func appendUTF8(_ scalar: UInt32) {
    guard let scalar = Unicode.Scalar(scalar), let encoded = UTF8.encode(scalar) else { return }
    for byte in encoded { append(byte) }
  }

  func withBytes<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R { body(buffer) }

  private mutating func grow() {
    let wider = Column<UInt8>(zeros: column.count * 2)
    wider.base.update(from: column.base, count: count)
    column = wider
  }
}
