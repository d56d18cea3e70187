internal import Gazette

/// Documents from JSON Lines: one object a line, with `text`, and where known `id` (text or number) and `date`
/// (`2017-10-11`, a time of day after it is passed over). Other members are passed over, as are empty lines.
struct JSONLinesReader {
  private var lines: LineReader
  private let file: String
  private var hasFailed = false

  init(_ lines: LineReader, file: String) {
    self.lines = lines
    self.file = file
  }

  /// The next document, or what is wrong with its line; nil after the last. A bad line does not stop those after it.
  mutating func next() -> Result<InputDocument, InputError>? {
    guard !hasFailed else { return nil }
    while true {
      do throws(InputError) {
        guard let line = try lines.next() else { return nil }
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
        do throws(InputError) { return .success(try document(line)) } catch { return .failure(error) }
      } catch {
        hasFailed = true
        return .failure(error)
      }
    }
  }

  private func error(_ message: String) -> InputError {
    InputError(kind: .malformed, file: file, line: lines.line, message: message)
  }

  private func document(_ line: ArraySlice<UInt8>) throws(InputError) -> InputDocument {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONParser.parse(line)
    } catch {
      throw self.error("no JSON: \(error.message), at byte \(error.offset + 1)")
    }
    guard case .object = value else { throw error("not an object; write {\"id\": …, \"text\": …}") }
    guard let text = value["text"]?.bytes else {
      throw error(value["text"] == nil ? "no field 'text'" : "the field 'text' is no string")
    }
    return InputDocument(
      id: try id(value["id"]), bytes: text, date: try date(value["date"]), origin: "\(file):\(lines.line)")
  }

  private func id(_ value: JSONValue?) throws(InputError) -> String {
    switch value {
    case nil, .null?: return "\(file):\(lines.line)"
    case .number(let number)?: return value?.integer.map(String.init) ?? "\(number)"
    default:
      guard let id = value?.string else { throw error("the field 'id' is neither a string nor a number") }
      return id
    }
  }

  private func date(_ value: JSONValue?) throws(InputError) -> CalendarDate? {
    guard let value, value != .null else { return nil }
    guard let text = value.string else { throw error("the field 'date' is no string") }
    let day = text.prefix { $0 != "T" && $0 != " " }
    guard let date = CalendarDate(String(day)) else {
      throw error("the field 'date' is no date such as 2017-10-11: '\(text)'")
    }
    return date
  }
}
