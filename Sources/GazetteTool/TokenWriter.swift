internal import ArgumentParser
internal import GazetteDocument
internal import GazetteFormats

/// The forms of `gazette tokens`.
enum TokenFormat: String, CaseIterable, ExpressibleByArgument {
  case text, jsonl, tsv
}

/// Writes the tokens of one document.
struct TokenWriter {
  let table: TokenListing
  let bytes: [UInt8]
  let id: String
  /// A byte offset in the unit asked for.
  let offset: (UInt32) -> Int

  init(table: TokenListing, bytes: [UInt8], id: String, offset: @escaping (Int) -> Int) {
    self.table = table
    self.bytes = bytes
    self.id = id
    self.offset = { offset(Int($0)) }
  }

  func write(_ format: TokenFormat, unit: OffsetUnit, named: Bool) -> [UInt8] {
    switch format {
    case .tsv: tsv(named: named)
    case .jsonl: jsonl(unit)
    case .text: text(named: named)
    }
  }

  private func tsv(named: Bool) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(table.tokens.count * 20)
    if named { output.append(contentsOf: "d\t\(TSV.cell(id))\n".utf8) }
    var (sentence, match) = (0, 0)
    for token in table.tokens {
      while sentence < table.sentences.count, table.sentences[sentence].start <= token.span.start {
        append("s", table.sentences[sentence], &output)
        output.append(0x0A)
        sentence += 1
      }
      while match < table.matches.count, table.matches[match].span.start <= token.span.start {
        append("m", table.matches[match].span, &output)
        output.append(contentsOf: "\t\(table.matches[match].id)\t\(table.matches[match].type)\n".utf8)
        match += 1
      }
      append("w", token.span, &output)
      output.append(0x09)
      output.append(contentsOf: table.statusNames[Int(token.status)].utf8)
      output.append(0x0A)
    }
    return output
  }

  private func append(_ kind: Unicode.Scalar, _ span: Span, _ output: inout [UInt8]) {
    output.append(UInt8(ascii: kind))
    output.append(0x09)
    TSV.append(offset(span.start), &output)
    output.append(0x09)
    TSV.append(offset(span.end), &output)
  }

  private func jsonl(_ unit: OffsetUnit) -> [UInt8] {
    var json = JSONBuffer()
    json.object { json in
      json.field("id", id)
      json.field("offsets", unit.rawValue)
      json.key("sentences")
      json.array(table.sentences) { $0.range(range($1)) }
      json.key("tokens")
      json.array(table.tokens) { json, token in
        json.object { json in
          field(token.span, &json)
          json.field("status", table.statusNames[Int(token.status)])
          json.field("text", word(token.span))
        }
      }
      guard !table.matches.isEmpty else { return }
      json.key("matches")
      json.array(table.matches) { json, match in
        json.object { json in
          field(match.span, &json)
          json.field("id", match.id)
          json.field("type", match.type)
        }
      }
    }
    return json.bytes + [0x0A]
  }

  private func field(_ span: Span, _ json: inout JSONBuffer) {
    json.field("start", offset(span.start))
    json.field("end", offset(span.end))
  }

  private func range(_ span: Span) -> Range<Int> { offset(span.start)..<offset(span.end) }
  private func word(_ span: Span) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

  /// A line for each sentence, its tokens between bars; matches below it.
  private func text(named: Bool) -> [UInt8] {
    var lines = named ? [id] : []
    var (token, match) = (0, 0)
    for sentence in table.sentences {
      var words: [String] = []
      while token < table.tokens.count, table.tokens[token].span.start < sentence.end {
        words.append(TSV.cell(word(table.tokens[token].span)))
        token += 1
      }
      lines.append("\(offset(sentence.start))-\(offset(sentence.end))  " + words.joined(separator: "|"))
      while match < table.matches.count, table.matches[match].span.start < sentence.end {
        let found = table.matches[match]
        lines.append(
          "    \(offset(found.span.start))-\(offset(found.span.end))  \(TSV.cell(word(found.span)))  \(found.type)  \(found.id)"
        )
        match += 1
      }
    }
    return lines.isEmpty ? [] : Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
