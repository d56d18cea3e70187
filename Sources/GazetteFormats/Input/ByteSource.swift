#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A file or standard input, read piece by piece.
package final class ByteSource {
  /// What messages call it.
  package let name: String
  private let descriptor: Int32

  private init(name: String, descriptor: Int32) {
    self.name = name
    self.descriptor = descriptor
  }

  package static func standardInput() -> ByteSource { ByteSource(name: "standard input", descriptor: 0) }

  package static func open(_ path: String) throws(InputError) -> ByteSource {
    while true {
      #if canImport(Darwin)
        let descriptor = Darwin.open(path, O_RDONLY | O_CLOEXEC)
      #elseif canImport(Musl)
        let descriptor = Musl.open(path, O_RDONLY | O_CLOEXEC)
      #else
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
      #endif
      if descriptor >= 0 { return ByteSource(name: path, descriptor: descriptor) }
      if errno != EINTR { throw failure(path, errno) }
    }
  }

  deinit {
    if descriptor > 0 { close(descriptor) }
  }

  /// The next bytes, at most `count`; none at the end.
  func read(_ count: Int) throws(InputError) -> [UInt8] {
    var failed: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var got: Int
      repeat { got = systemRead(descriptor, buffer.baseAddress, count) } while got < 0 && errno == EINTR
      if got < 0 { failed = errno }
      filled = max(0, got)
    }
    if failed != 0 { throw Self.failure(name, failed) }
    return bytes
  }

  /// All bytes up to the end; throws when there are more than the limit.
  package func readAll(limit: Int = .max) throws(InputError) -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let piece = try read(1 << 18)
      if piece.isEmpty { return all }
      all.append(contentsOf: piece)
      if all.count > limit {
        throw InputError(
          kind: .malformed, file: name,
          message: "more than \(limit) bytes in one document; split it, or give it as JSON Lines")
      }
    }
  }

  static func failure(_ path: String, _ code: Int32) -> InputError {
    let reason = String(cString: strerror(code))
    return InputError(
      kind: code == ENOENT || code == ENOTDIR ? .missing : .unreadable, file: path, message: reason.lowercased())
  }
}

/// The system's `read`, which the method of that name would hide.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
