public import Gazette
internal import GazetteDocument

/// Why each mention and relation is there, and what was thought of and rejected.
public struct ExplanationWriter: Sendable {
  private let style: TextStyle

  /// A writer in a style.
  public init(style: TextStyle = .plain) { self.style = style }

  /// Appends an explanation.
  public func write(_ explanation: Explanation, to output: inout [UInt8]) {
    let extraction = explanation.extraction
    var lines = [style.heading(oneLine(extraction.id)), "", style.heading("Mentions")]
    for (index, mention) in extraction.mentions.enumerated() { lines += explain(index, mention, extraction) }
    lines += ["", style.heading("Relations")]
    for relation in extraction.relations {
      lines.append("  " + oneLine(extraction.describe(relation)) + "  " + style.aside(relation.provenance.description))
    }
    lines += ["", style.heading("Steps")]
    for step in explanation.steps {
      let source = step.provenance.map { "  \($0)" } ?? ""
      lines.append(
        "  \(step.step) \(step.outcome.rawValue) “\(oneLine(step.text))”: \(oneLine(step.reason))" + style.aside(source)
      )
    }
    for line in lines {
      output.append(contentsOf: line.utf8)
      output.append(0x0A)
    }
  }

  private func explain(_ index: Int, _ mention: Gazette.Mention, _ extraction: Extraction) -> [String] {
    let place = "\(mention.range.lowerBound)-\(mention.range.upperBound)"
    let text = style.typed(oneLine(mention.text), mention.type)
    var lines = [
      "  \(place)  \(text)  \(mention.type) \(mention.kind.rawValue)  " + style.aside(mention.provenance.description)
    ]
    if !mention.attributes.isEmpty {
      let attributes = mention.attributes.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
      lines.append("      " + oneLine(attributes.joined(separator: ", ")))
    }
    if let reason = extraction.entity(of: index).reasons.first(where: { $0.mention == index }) {
      lines.append("      is \(oneLine(extraction.entity(of: index).name)): \(reason.because)")
    }
    return lines
  }
}
