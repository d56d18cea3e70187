public import Gazette

/// A document that waits to be read.
public struct InputDocument: Sendable, Equatable {
  /// A name for it.
  public var id: String
  /// UTF-8, or what should be.
  public var bytes: [UInt8]
  /// The day it was written, where the input says so.
  public var date: CalendarDate?

  /// Where it comes from, for messages: `news.jsonl:3`.
  public var origin: String

  /// A document; its origin is its id when not given.
  public init(id: String, bytes: [UInt8], date: CalendarDate? = nil, origin: String? = nil) {
    self.id = id
    self.origin = origin ?? id
    self.bytes = bytes
    self.date = date
  }
}

/// Why an input, or a document in it, could not be read.
public struct InputError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What kind of failure it is.
  public enum Kind: Sendable, Equatable {
    /// No such file, or a folder without text.
    case missing
    /// The system refused to read it.
    case unreadable
    /// The document is not what it should be.
    case malformed
  }

  /// Tells what to do about it.
  public var kind: Kind
  /// The file as the user named it.
  public var file: String
  /// Line from 1, where there is one.
  public var line: Int?
  /// What is wrong and what to do.
  public var message: String

  /// `news.jsonl:3: no field 'text'`
  public var description: String { "\(file)\(line.map { ":\($0)" } ?? ""): \(message)" }
}
