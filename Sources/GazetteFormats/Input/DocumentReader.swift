/// Documents from files, folders and standard input, in order, one at a time.
///
/// A file that ends in `.jsonl` holds a document a line, any other is one document; of a folder the `.txt` and `.jsonl`
/// files are read, in the order of their paths. Standard input is JSON Lines when it begins with `{"`.
public struct DocumentReader {
  /// What is read.
  public enum Form: String, CaseIterable, Sendable {
    /// By the ending, for standard input by its beginning.
    case auto
    /// One document a file.
    case text
    /// One document a line.
    case jsonl
  }

  /// The path that stands for standard input.
  public static let standardInput = "-"
  private static let endings = [".txt", ".jsonl"]

  private var waiting: [String]
  private let form: Form
  private let limit: Int
  private var lines: JSONLinesReader?
  private var found: [Result<String, InputError>] = []

  /// - Parameters:
  ///   - paths: files, folders, or `-`.
  ///   - limit: the most bytes that a document may have.
  public init(_ paths: [String], form: Form = .auto, limit: Int = 64 << 20) {
    waiting = paths.reversed()
    self.form = form
    self.limit = limit
  }

  /// Whether paths can be seen to hold one document: a single file that is not JSON Lines.
  public static func isSingle(_ paths: [String], form: Form = .auto) -> Bool {
    guard let path = paths.first, paths.count == 1, form != .jsonl else { return false }
    return form == .text || path == standardInput || !path.hasSuffix(".jsonl") && !Folder.exists(path)
  }

  /// The next document, or why it cannot be had; nil after the last. A failure does not stop what comes after it.
  public mutating func next() -> Result<InputDocument, InputError>? {
    while true {
      if let result = lines?.next() { return result }
      lines = nil
      guard let path = nextFile() else { return nil }
      do throws(InputError) {
        if let document = try open(path.get()) { return .success(document) }
      } catch {
        return .failure(error)
      }
    }
  }

  /// The next file; folders are looked into when it is their turn.
  private mutating func nextFile() -> Result<String, InputError>? {
    while true {
      if let file = found.popLast() { return file }
      guard let path = waiting.popLast() else { return nil }
      guard path != Self.standardInput, Folder.exists(path) else { return .success(path) }
      do throws(InputError) {
        let files = try Folder.files(path, endings: Self.endings)
        if files.isEmpty {
          throw InputError(kind: .missing, file: path, message: "no file that ends in .txt or .jsonl in this folder")
        }
        found = files.reversed().map { .success($0) }
      } catch {
        return .failure(error)
      }
    }
  }

  /// Opens a file; gives its document, or nothing when its lines are to be read.
  private mutating func open(_ path: String) throws(InputError) -> InputDocument? {
    let isStandardInput = path == Self.standardInput
    let source = isStandardInput ? ByteSource.standardInput() : try ByteSource.open(path)
    var head: [UInt8] = []
    var isLines = form == .jsonl || form == .auto && path.hasSuffix(".jsonl")
    if isStandardInput, form == .auto {
      head = try source.read(1 << 18)
      isLines = head.starts(with: Array("{\"".utf8))
    }
    guard !isLines else {
      // Escapes can make a line six times as long as its text.
      lines = JSONLinesReader(LineReader(source, head: head, limit: limit * 6 + 1 << 20), file: source.name)
      return nil
    }
    let bytes = head + (try source.readAll(limit: limit))
    return InputDocument(id: path, bytes: bytes)
  }
}
