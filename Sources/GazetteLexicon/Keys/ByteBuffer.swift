/// Bytes that grow and are used again.
struct ByteBuffer: Sendable {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(256) }

  var count: Int { bytes.count }
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
  mutating func append(_ byte: UInt8) { bytes.append(byte) }
  mutating func removeLast(_ count: Int) { bytes.removeLast(count) }
  mutating func append(contentsOf other: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: other) }

  mutating func appendUTF8(_ scalar: UInt32) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    for byte in UTF8.encode(scalar).unsafelyUnwrapped { bytes.append(byte) }
  }

  func withBytes<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R { bytes.withUnsafeBufferPointer(body) }
}
