package import GazetteDiagnostics

/// The bytes of a lexicon file where they lie: embedded in the program, mapped, or a copy of an array. They never move.
final class LexiconBytes: @unchecked Sendable {
  let buffer: UnsafeBufferPointer<UInt8>
  private let isOwned: Bool

  /// Bytes that live as long as the program.
  init(unowned buffer: UnsafeBufferPointer<UInt8>) {
    self.buffer = buffer
    isOwned = false
  }

  init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = copy.initialize(from: bytes)
    buffer = UnsafeBufferPointer(copy)
    isOwned = true
  }

  deinit {
    if isOwned { buffer.deallocate() }
  }
}

/// A lexicon file: its name and its bytes.
package struct LexiconSource: Sendable {
  package let name: String
  let bytes: LexiconBytes
  /// What a header would say, for a file without one.
  var headless: FileLayout?

  var layout: FileLayout { headless ?? FileLayout(bytes.buffer) }

  /// A file whose bytes live as long as the program, as the embedded ones do; they are not copied.
  package init(name: String, embedded bytes: UnsafeBufferPointer<UInt8>) {
    self.name = name
    self.bytes = LexiconBytes(unowned: bytes)
  }

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = LexiconBytes(copying: bytes)
  }

  package init(_ file: SourceFile) { self.init(name: file.name, bytes: file.bytes) }

  /// A plain list, `name<TAB>type` or just names, without a header.
  package init(plain file: SourceFile, type: String = "") {
    self.init(file)
    headless = FileLayout(plainOfType: type)
  }
}
