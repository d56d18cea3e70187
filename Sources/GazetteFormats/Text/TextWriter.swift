public import Gazette

/// A result for people: the text with its mentions marked, then entities, relations, quotations and times.
public struct TextWriter: DocumentWriter {
  private let style: TextStyle

  /// A writer in a style.
  public init(style: TextStyle = .plain) { self.style = style }

  /// Appends one document.
  public func write(_ extraction: Extraction, to output: inout [UInt8]) {
    let slices = TextSlices(extraction)
    var lines = [title(extraction), "", markedText(extraction, slices)]
    section("Entities", entities(extraction), &lines)
    section("Relations", relations(extraction, slices), &lines)
    section("Quotations", quotes(extraction, slices), &lines)
    section("Times", times(extraction), &lines)
    for line in lines {
      output.append(contentsOf: line.utf8)
      output.append(0x0A)
    }
  }

  private func section(_ name: String, _ content: [String], _ lines: inout [String]) {
    guard !content.isEmpty else { return }
    lines += ["", style.heading(name)] + content
  }

  private func title(_ extraction: Extraction) -> String {
    let info = extraction.document
    let facts = [
      info.date?.description, info.place.map { extraction.mentions[$0].text },
      info.source.map { extraction.mentions[$0].text },
    ]
    return style.heading(([extraction.id] + facts.compactMap { $0 }).map(oneLine).joined(separator: " · "))
  }

  /// The text with outermost names and nominals marked; pronouns are not, for they would hide the text.
  private func markedText(_ extraction: Extraction, _ slices: TextSlices) -> String {
    var text = ""
    var position = 0
    for mention in extraction.mentions where mention.kind != .pronoun && mention.range.lowerBound >= position {
      text += harmless(slices[position..<mention.range.lowerBound])
      text += style.marked(harmless(slices[mention.range]), mention.type)
      position = mention.range.upperBound
    }
    text += harmless(slices[position..<max(position, slices.end)])
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }

  // MARK: Sections

  private func entities(_ extraction: Extraction) -> [String] {
    let listed = extraction.entities.filter { !["Time", "Quantity", "Money"].contains($0.type) }
    let names = listed.map { oneLine($0.name) }
    let nameWidth = min(40, names.map(\.count).max() ?? 0)
    let typeWidth = listed.map(\.type.count).max() ?? 0
    return zip(listed, names).map { entity, name in
      var line = "  " + style.typed(name, entity.type) + padding(name, nameWidth) + "  "
      line += entity.type + padding(entity.type, typeWidth) + "  \(entity.mentions.count) ×"
      var others: [String] = []
      for mention in entity.mentions {
        let text = oneLine(extraction.mentions[mention].text)
        if text != name, !others.contains(text) { others.append(text) }
      }
      if let id = entity.lexiconID { line += style.aside("  " + oneLine(id)) }
      if !others.isEmpty { line += style.aside("  also: " + others.joined(separator: ", ")) }
      return line
    }
  }

  private func relations(_ extraction: Extraction, _ slices: TextSlices) -> [String] {
    extraction.relations.flatMap { relation in
      let roles = relation.roles.map { role in
        let mention = extraction.mentions[role.mention]
        return "\(role.name): \(style.typed(described(role.mention, extraction), mention.type))"
      }
      var claim: [String] = []
      if relation.modality != .asserted { claim.append(relation.modality.rawValue) }
      if let speaker = relation.speaker { claim.append("by " + described(speaker, extraction)) }
      if let time = relation.time { claim.append("at " + extraction.times[time].value) }
      let name = (relation.polarity == .negative ? "not " : "") + relation.type
      var lines = ["  \(style.heading(name))  " + roles.joined(separator: ", ")]
      if !claim.isEmpty { lines.append("    " + claim.joined(separator: " ")) }
      lines.append(style.aside("    “\(shortened(oneLine(slices[relation.evidence])))”  \(relation.provenance)"))
      return lines
    }
  }

  private func quotes(_ extraction: Extraction, _ slices: TextSlices) -> [String] {
    extraction.quotes.map { quote in
      let speaker = quote.speaker.map { described($0, extraction) } ?? "somebody"
      let cue = quote.cue.map { " (" + oneLine(slices[$0]) + ")" } ?? ""
      let content = shortened(oneLine(slices[quote.content]))
      return "  \(speaker)\(cue): " + (quote.form == .direct ? "“\(content)”" : content)
    }
  }

  private func times(_ extraction: Extraction) -> [String] {
    extraction.times.map { "  \(oneLine(extraction.mentions[$0.mention].text)) = \($0.value)" }
  }

  // MARK: Words

  /// A mention by its words; what they do not name is added.
  private func described(_ mention: Int, _ extraction: Extraction) -> String {
    let text = oneLine(extraction.mentions[mention].text)
    let name = oneLine(extraction.entity(of: mention).name)
    return extraction.mentions[mention].kind == .name || name == text ? text : "\(text) = \(name)"
  }

  private func padding(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count))
  }

  private func shortened(_ text: String) -> String {
    let limit = 160
    return text.count <= limit ? text : text.prefix(limit - 1) + "…"
  }
}
