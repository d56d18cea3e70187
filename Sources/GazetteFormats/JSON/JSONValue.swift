/// A value read from JSON.
enum JSONValue: Equatable {
  case null
  case bool(Bool)
  case number(Double)
  /// UTF-8 with escapes resolved; damaged where the input was.
  case string([UInt8])
  case array([JSONValue])
  case object([Member])

  struct Member: Equatable {
    var name: String
    var value: JSONValue
  }

  /// The value of a member of an object; the last one of that name.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  var bytes: [UInt8]? {
    guard case .string(let bytes) = self else { return nil }
    return bytes
  }

  var string: String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

  /// A whole number that a `Double` holds exactly.
  var integer: Int? {
    guard case .number(let value) = self, value.rounded() == value, value.magnitude < 9_007_199_254_740_992 else {
      return nil
    }
    return Int(value)
  }

  var array: [JSONValue]? {
    guard case .array(let values) = self else { return nil }
    return values
  }

  /// `[start, end]`
  var range: Range<Int>? {
    guard let ends = array, ends.count == 2, let start = ends[0].integer, let end = ends[1].integer, start <= end else {
      return nil
    }
    return start..<end
  }
}
