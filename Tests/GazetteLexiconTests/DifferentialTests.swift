import GazetteDiagnostics
import GazetteDocument
import GazetteText
import Testing

@testable import GazetteLexicon

/// Random lexicons and texts of few words, so that names meet, overlap and share words all the time.
struct DifferentialTests {
  struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state &* 0x2545_F491_4F6C_DD1D
    }
    mutating func pick<T>(_ list: [T]) -> T { list[Int(next() >> 33) % list.count] }
  }

  static let words = [
    "al", "Al", "bab", "Bab", "US", "us", "St.", "army", "Army", "armies", "O'Neil", "oneil", "T", "72", "T72", "city",
    "cities",
    "Kurd", "Kurds", "bus", "buses", "hero", "heroes", "heros", "of", "Homs", "HOMS", "Gulf's", "mass", "masses", "box",
  ]

  static func file(_ random: inout Random) -> String {
    var file = "# type: Place\nid\tname\taliases\tadjectives\tdemonyms\ttype\tcontext\n"
    for id in 0..<Int.random(in: 1...30, using: &random) {
      func name(_ random: inout Random) -> String {
        let count = random.pick([1, 1, 2, 2, 3, 4])
        let text = (0..<count).map { _ in random.pick(words) }.reduce("") {
          $0 + ($0.isEmpty ? "" : random.pick([" ", " ", "-"])) + $1
        }
        return (random.pick([0, 0, 0, 1]) == 1 ? "=" : "") + text
      }
      let aliases = (0..<random.pick([0, 1, 2])).map { _ in name(&random) }.joined(separator: "|")
      let type = random.pick(["", "", "Group", "force_noun", "other_class", "Weapon.Gun"])
      file += "e\(id)\t\(name(&random))\t\(aliases)\t\(random.pick(["", words.randomElement(using: &random)!]))\t"
      file +=
        "\(random.pick(["", words.randomElement(using: &random)!]))\t\(type)\t\(random.pick(["", "", "required"]))\n"
    }
    return file
  }

  @Test func agreesWithTheReference() throws {
    let abbreviations = try AbbreviationTable(tsv: Array("form\tclass\nSt.\ttitle\n".utf8))
    let segmenter = try Segmenter(abbreviations: abbreviations)
    var total = 0
    for seed in UInt64(1)...300 {
      var random = Random(state: seed &* 0x9E37_79B9_7F4A_7C15)
      let file = Self.file(&random)
      var text = ""
      for _ in 0..<60 {
        text += random.pick(Self.words) + random.pick([" ", " ", " ", "-", "'s ", " - ", ", ", ". ", "' "])
      }
      total += try compare(file, text, segmenter)
    }
    #expect(total > 10_000, "the texts have names")
  }

  private func compare(_ file: String, _ text: String, _ segmenter: Segmenter) throws -> Int {
    var builder = LexiconBuilder()
    builder.add(LexiconSource(name: "random", bytes: Array(file.utf8)))
    let lexicon = try builder.build()
    var workspace = Workspace(vocabulary: lexicon.symbols)
    workspace.begin(Array(text.utf8))
    try segmenter.segment(&workspace)
    lexicon.assignSymbols(&workspace)
    let naive = NaiveMatcher(file)
    var total = 0
    for selection in [MatchSelection.longest, .overlapping, .all] {
      lexicon.match(&workspace, selection: selection)
      let found = workspace.matches.rows.map {
        "\($0.tokens.lowerBound)-\($0.tokens.upperBound)/\(lexicon.id(of: $0.entry))/\(lexicon.types.name($0.type))"
      }
      total += found.count
      #expect(found.count == Set(found).count, "no match twice")
      #expect(found.sorted() == naive.matches(workspace, selection), "\(file)\n\(text)")
    }
    return total
  }
}
