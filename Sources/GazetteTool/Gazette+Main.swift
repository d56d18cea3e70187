import Foundation
import Gazette
import GazetteDiagnostics

@main
struct GazetteCommand {
  static func main() throws {
    do {
    let extractor = try Extractor()
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: CommandLine.arguments[1])))
    if CommandLine.arguments.contains("--parse") { print(try extractor.parse(utf8: bytes)) }
    let e = try extractor.extract(utf8: bytes)
    for m in e.mentions { print(m.range, m.type, m.kind, m.text, "e\(m.entity)", m.attributes) }
    for r in e.relations { print(e.describe(r), r.provenance) }
    for q in e.quotes { print(q.form, q.speaker.map { e.mentions[$0].text } ?? "-", q.content) }
    } catch let error as DiagnosticsError { print(error.diagnostics.prefix(40).map { "\($0)" }.joined(separator: "\n")) }
  }
}
