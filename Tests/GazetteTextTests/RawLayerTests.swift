import Foundation
import GazetteDocument
import GazetteText
import Testing

/// The scanner and ICU give the same boundaries.
@Suite struct RawLayerTests {
  let segmenter: Segmenter
  let reference: ReferenceSegmenter

  init() throws {
    segmenter = try Segmenter(abbreviations: .empty)
    reference = try ReferenceSegmenter()
  }

  /// A difference in words, nil when there is none.
  func difference(_ bytes: [UInt8]) throws -> String? {
    let words = try segmenter.rawSegments(bytes)
    let expectedWords = try reference.segments(bytes)
    if words != expectedWords {
      let index = zip(words, expectedWords).enumerated().first { $1.0 != $1.1 }?.offset ?? -1
      return
        "words at \(index): \(words.dropFirst(max(index, 0)).prefix(3)) for \(expectedWords.dropFirst(max(index, 0)).prefix(3)) in \(String(decoding: bytes, as: UTF8.self).debugDescription)"
    }
    let sentences = try segmenter.rawSentences(bytes)
    let expectedSentences = try reference.sentences(bytes)
    guard sentences != expectedSentences else { return nil }
    return
      "sentences \(sentences) for \(expectedSentences) in \(String(decoding: bytes, as: UTF8.self).debugDescription)"
  }

  static let alphabet: [String] = [
    "a", "B", "z", "1", "9", " ", " ", ".", ".", ",", ":", ";", "'", "\"", "_", "-", "@", "#", "!", "?", "(", ")", "\n",
    "\r", "\t",
    "’", "‘", "“", "”", "–", "—", "…", "é", "É", "ß", "\u{AD}", "\u{200D}", "\u{301}", "\u{A0}", "я", "Я", "ب", "ת",
    "中", "か", "ก",
    "한", "。", "\u{1F600}", "\u{85}", "\u{2028}", "\u{B}", "·", "©", "٣", "؟", "\u{FEFF}", "\u{1F1E6}", "\u{2003}",
    "\u{3000}", "«", "»",
  ]

  @Test(arguments: 0..<1) func exhaustiveShort(_: Int) throws {
    var texts = 0
    for a in Self.alphabet {
      for b in Self.alphabet {
        for c in Self.alphabet {
          let text = Array((a + b + c + "a").utf8)
          if let difference = try difference(text) {
            Issue.record("\(difference)"); texts += 1; if texts > 10 { return }
          }
        }
      }
    }
  }

  @Test func random() throws {
    var generator = SystemRandomNumberGenerator()
    var failures = 0
    for _ in 0..<20_000 {
      var text: [UInt8] = []
      for _ in 0..<Int.random(in: 1...40, using: &generator) {
        if Int.random(in: 0..<8, using: &generator) == 0 {
          text.append(
            contentsOf: ["Mr.", "S.", "Lt. ", "Capt. ", "Ph.D. ", "U.S. A", "Or. B", ". A"].randomElement()!.utf8)
        } else if Int.random(in: 0..<40, using: &generator) == 0 {
          text.append(UInt8.random(in: 0...255, using: &generator))
        } else {
          text.append(contentsOf: Self.alphabet.randomElement()!.utf8)
        }
      }
      if let difference = try difference(text) {
        Issue.record("\(difference)"); failures += 1; if failures > 6 { return }
      }
    }
  }

  /// Long enough for the reading of 64 bytes at a time, with something else now and then.
  @Test func randomEnglish() throws {
    var generator = SystemRandomNumberGenerator()
    let words = [
      "the", "U.S", "Mr.", "ISIL’s", "a", "Konashenkov", "F-16s", "1,000.5", "internationalisation", "X", "don't", "@b",
      "_c", "d_", "3rd",
    ]
    let ends = [
      " ", " ", " ", " ", " ", " ", ", ", ". ", ".", ": ", "\n", "  ", " “", "” ", "-", "/", "'", "’ ", "é", "я ", "…",
      "? ", "!\r\n", "\t", "; ", ",", "\u{A0}", "中",
    ]
    for _ in 0..<6_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...60, using: &generator) {
        text += words.randomElement(using: &generator)! + ends.randomElement(using: &generator)!
      }
      if let difference = try difference(Array(text.utf8)) {
        Issue.record("\(difference)")
        return
      }
    }
  }

  @Test(arguments: ["WordBreakTest", "SentenceBreakTest"]) func conformance(file: String) throws {
    let path = "/usr/share/unicode/auxiliary/\(file).txt"
    guard let lines = try? String(contentsOfFile: path, encoding: .utf8) else { return }
    for line in lines.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "#")[0].split(whereSeparator: { " \t".contains($0) })
      var text: [UInt8] = []
      var boundaries: [Int] = []
      for field in fields {
        if field == "÷" { boundaries.append(text.count) }
        if let scalar = UInt32(field, radix: 16).flatMap(Unicode.Scalar.init) {
          text.append(contentsOf: String(scalar).utf8)
        }
      }
      let found =
        [0]
        + (file.hasPrefix("W")
          ? try segmenter.rawSegments(text).map { Int($0.span.end) }
          : try segmenter.rawSentences(text).map { Int($0.end) })
      // CLDR tailors the colon: in its rules, and so in ICU, it joins letters in Finnish and Swedish only.
      let isTailored = text.contains(0x3A) && file == "WordBreakTest"
      let icu = [0] + (try reference.segments(text).map { Int($0.span.end) })
      #expect(found == (isTailored ? icu : boundaries), "\(line)")
      let difference = try difference(text)
      #expect(difference == nil)
    }
  }
}
