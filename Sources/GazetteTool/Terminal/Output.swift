#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Bytes on their way to standard output or a file.
final class Output {
  /// The reader went away; the run ends without a word.
  struct BrokenPipe: Error {}

  /// The system refused to write.
  struct WriteError: Error, CustomStringConvertible {
    var path: String
    var code: Int32
    var description: String { "\(path): \(String(cString: strerror(code)).lowercased())" }
  }

  private static let enough = 1 << 16
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []

  /// Standard output, or a file, which is emptied.
  init(path: String? = nil) throws(WriteError) {
    self.path = path ?? "standard output"
    guard let path else {
      descriptor = 1
      return
    }
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw WriteError(path: path, code: errno) }
  }

  func write(_ bytes: [UInt8]) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.enough { try flush() }
  }

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Hands on what waits. Call it at the end: what a disk refuses must not be lost silently.
  func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    let code = buffer.withUnsafeBytes { Self.send($0, to: descriptor) }
    if code == EPIPE { throw BrokenPipe() }
    if code != 0 { throw WriteError(path: path, code: code) }
  }

  /// A line on standard error; nothing can be done when that fails.
  static func standardError(_ line: String) {
    _ = Array((line + "\n").utf8).withUnsafeBytes { send($0, to: 2) }
  }

  /// A write to a pipe that nobody reads gives an error from now on, not a signal.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Gives the system's error number, 0 for none.
  private static func send(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var sent = 0
    while sent < bytes.count {
      let count = systemWrite(descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
      if count >= 0 {
        sent += count
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}

/// The system's `write`, which the methods of that name would hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
