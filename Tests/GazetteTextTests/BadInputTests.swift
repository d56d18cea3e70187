import GazetteDocument
import GazetteText
import Testing

/// Damaged and hostile texts: no crash, offsets inside the text and in order, time that grows with the length.
@Suite struct BadInputTests {
  let segmentation: TestSegmentation

  init() throws { segmentation = try TestSegmentation() }

  static let texts: [(name: String, bytes: [UInt8])] = [
    ("empty", []),
    ("truncated", [0x61, 0xE2, 0x80]),
    ("lone continuation", [0x80, 0x80, 0x61, 0xBF]),
    ("overlong", [0xC0, 0xAF, 0xE0, 0x80, 0xAF, 0xF0, 0x80, 0x80, 0xAF]),
    ("surrogates", [0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80]),
    ("beyond Unicode", [0xF4, 0x90, 0x80, 0x80, 0xFF, 0xFE]),
    ("Latin-1", [0x63, 0x61, 0x66, 0xE9, 0x20, 0x69, 0x73, 0x2E, 0x20, 0x41]),
    ("byte order mark", [0xEF, 0xBB, 0xBF, 0x48, 0x69, 0x2E]),
    ("NULs", [0, 0, 0x41, 0, 0x42, 0x2E, 0, 0x20, 0x43]),
    ("combining marks alone", Array("\u{301}\u{301} \u{301}.\u{301} A".utf8)),
    ("joiners", Array("a\u{200D}b\u{200B}c\u{2060}d\u{FEFF}.".utf8)),
    ("directions", Array("\u{202E}abc\u{202C} \u{2066}d\u{2069}.".utf8)),
    ("line ends", Array("a\rb\nc\r\nd\u{85}e\u{2028}f\u{2029}g\u{B}h\u{C}i".utf8)),
    ("only line ends", Array(repeating: 0x0A, count: 100_000)),
    ("only dots", Array(repeating: 0x2E, count: 100_000)),
    ("dots and spaces", Array(String(repeating: ". ", count: 50_000).utf8)),
    ("question marks", Array(repeating: 0x3F, count: 100_000)),
    ("quotation marks", Array(String(repeating: "\"", count: 50_000).utf8)),
    ("open quotations", Array(String(repeating: "“a ", count: 30_000).utf8)),
    ("open brackets", Array(String(repeating: "(", count: 100_000).utf8)),
    ("apostrophes", Array(String(repeating: "'s", count: 50_000).utf8)),
    ("at signs", Array(String(repeating: "a@", count: 50_000).utf8)),
    ("mail at mail", Array(String(repeating: "a.b@c.d-", count: 20_000).utf8)),
    ("addresses", Array(String(repeating: "http://", count: 20_000).utf8)),
    ("initials", Array(String(repeating: "A. ", count: 50_000).utf8)),
    ("acronym", Array(String(repeating: "A.", count: 50_000).utf8)),
    ("no space", Array(repeating: 0x61, count: 1_000_000)),
    ("one word of marks", Array(("a" + String(repeating: "\u{301}", count: 300_000)).utf8)),
    ("digits after a stop", Array(("a. " + String(repeating: "1 ", count: 100_000)).utf8)),
    ("degrees", Array(String(repeating: "1°", count: 50_000).utf8)),
    ("colons", Array(String(repeating: "10:", count: 50_000).utf8)),
    ("hyphens", Array(repeating: 0x2D, count: 100_000)),
    ("Chinese without a line end", Array(String(repeating: "部队进入城市。", count: 3_000).utf8)),
    ("Thai", Array(String(repeating: "ทหารเข้าเมือง", count: 1_000).utf8)),
    ("regional indicators", Array(String(repeating: "\u{1F1E6}", count: 20_001).utf8)),
  ]

  @Test(arguments: texts.indices) func holds(index: Int) throws {
    let (name, bytes) = Self.texts[index]
    let workspace = try segmentation.workspace(bytes)
    #expect(Invariants.problem(workspace) == nil, "\(name)")
    if bytes.count < 1_000 {
      let reference = try ReferenceSegmenter()
      #expect(try segmentation.segmenter.rawSegments(bytes) == reference.segments(bytes), "\(name)")
      #expect(try segmentation.segmenter.rawSentences(bytes) == reference.sentences(bytes), "\(name)")
    }
  }

  @Test func randomBytes() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
        Bool.random(using: &generator) ? UInt8.random(in: 0...255, using: &generator) : UInt8(ascii: " ")
      }
      let workspace = try segmentation.workspace(bytes)
      #expect(Invariants.problem(workspace) == nil, "\(bytes)")
    }
  }
}

/// What holds for every segmented document.
enum Invariants {
  static func problem(_ workspace: borrowing Workspace) -> String? {
    let count = workspace.tokens.count
    var end: UInt32 = 0
    for span in workspace.tokens.spans {
      if span.start < end || span.isEmpty || Int(span.end) > workspace.bytes.count { return "span \(span)" }
      end = span.end
    }
    let columns = [workspace.tokens.kinds.count, workspace.tokens.shapes.count, workspace.tokens.flags.count]
    if columns != [count, count, count] { return "columns \(columns)" }
    var token = 0
    for sentence in workspace.sentences.sentences {
      if sentence.tokens.lowerBound != token || sentence.tokens.isEmpty { return "sentence \(sentence)" }
      token = sentence.tokens.upperBound
    }
    if token != count { return "sentences end at \(token) of \(count)" }
    var sentence = 0
    for paragraph in workspace.sentences.paragraphs {
      if paragraph.sentences.lowerBound != sentence || paragraph.sentences.isEmpty { return "paragraph \(paragraph)" }
      sentence = paragraph.sentences.upperBound
    }
    if sentence != workspace.sentences.sentences.count { return "paragraphs end at \(sentence)" }
    for quotation in workspace.sentences.quotations where quotation.tokens.upperBound > count {
      return "quotation \(quotation)"
    }
    return nil
  }
}
