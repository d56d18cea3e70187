/// What a document is said to hold, by whatever made it: the part of the standoff form that is scored.
public struct Annotation: Sendable, Equatable {
  /// A typed stretch of text.
  public struct Mention: Sendable, Hashable {
    /// In the file's unit.
    public var range: Range<Int>
    /// As the file names it.
    public var type: String
  }

  /// A relation with its ends or roles.
  public struct Relation: Sendable, Hashable {
    /// As the file names it.
    public var type: String
    /// `source` and `target`, or the roles.
    public var ends: [String: Range<Int>]
  }

  /// The document's name.
  public var id: String
  /// The unit of all ranges, where the file states it.
  public var offsets: String?
  /// In the file's order.
  public var mentions: [Mention]
  /// In the file's order.
  public var relations: [Relation]

  /// An annotation.
  public init(id: String, offsets: String? = nil, mentions: [Mention], relations: [Relation]) {
    self.id = id
    self.offsets = offsets
    self.mentions = mentions
    self.relations = relations
  }
}

/// Annotations from standoff files: one object a line.
public struct AnnotationReader {
  private var lines: LineReader
  private let file: String

  /// Opens a file; `-` is standard input.
  public init(path: String) throws(InputError) {
    let source = path == DocumentReader.standardInput ? ByteSource.standardInput() : try ByteSource.open(path)
    lines = LineReader(source, limit: 1 << 30)
    file = source.name
  }

  /// All annotations of the file.
  public mutating func readAll() throws(InputError) -> [Annotation] {
    var result: [Annotation] = []
    while let line = try lines.next() {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      let value: JSONValue
      do throws(JSONError) {
        value = try JSONParser.parse(line)
      } catch {
        throw self.error("no JSON: \(error.message), at byte \(error.offset + 1)")
      }
      result.append(try annotation(value))
    }
    return result
  }

  private func error(_ message: String) -> InputError {
    InputError(kind: .malformed, file: file, line: lines.line, message: message)
  }

  private func annotation(_ value: JSONValue) throws(InputError) -> Annotation {
    guard let id = value["id"]?.string else { throw error("no field 'id'") }
    var result = Annotation(id: id, offsets: value["offsets"]?.string, mentions: [], relations: [])
    for mention in value["mentions"]?.array ?? [] {
      guard let start = mention["start"]?.integer, let end = mention["end"]?.integer, start <= end,
        let type = mention["type"]?.string
      else { throw error("a mention needs 'start', 'end' and 'type'") }
      result.mentions.append(.init(range: start..<end, type: type))
    }
    for relation in value["relations"]?.array ?? [] {
      guard let type = relation["type"]?.string else { throw error("a relation needs 'type'") }
      result.relations.append(.init(type: type, ends: ends(relation)))
    }
    return result
  }

  private func ends(_ relation: JSONValue) -> [String: Range<Int>] {
    if let source = relation["source"]?.range, let target = relation["target"]?.range {
      return ["source": source, "target": target]
    }
    guard case .object(let roles)? = relation["roles"] else { return [:] }
    return Dictionary(
      roles.compactMap { role in role.value.range.map { (role.name, $0) } }, uniquingKeysWith: { first, _ in first })
  }
}
