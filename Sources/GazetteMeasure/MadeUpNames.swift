/// Names for a lexicon of any size, the same on every run: first the proper names of a text, then made-up ones of one to three
/// words. Every eighth of these begins with a word of the text's names, as in a large gazetteer, so that the matcher has to
/// look on in vain.
struct MadeUpNames {
  private(set) var names: [String] = []
  private var known: Set<String> = []
  private var state: UInt64 = 42

  init(count: Int, text: [[UInt8]]) {
    for document in text {
      for name in Self.properNames(String(decoding: document, as: UTF8.self)) where names.count < count { add(name) }
    }
    let starts = names.flatMap { $0.split(separator: " ").prefix(1) }.map(String.init)
    while names.count < count {
      var words = (0...next(3)).map { _ in word() }
      if !starts.isEmpty, words.count > 1, next(8) == 0 { words[0] = starts[next(starts.count)] }
      add(words.joined(separator: " "))
    }
  }

  /// The names as a lexicon file.
  var tsv: [UInt8] {
    var text = "# type: Place.City\nid\tname\n"
    for (index, name) in names.enumerated() { text += "made-\(index)\t\(name)\n" }
    return Array(text.utf8)
  }

  private mutating func add(_ name: String) {
    if known.insert(name).inserted { names.append(name) }
  }

  private static let syllables = [
    "ka", "ro", "mi", "tel", "sha", "bur", "en", "dol", "vi", "qar", "zu", "lam", "pe", "nor", "gi", "ast",
    "wer", "ulo", "fan", "dri", "som", "ite", "bey", "cho", "ran", "mok", "ysa", "tul", "gre", "hon", "jab", "eki",
  ]

  private mutating func word() -> String {
    let word = (0...(1 + next(3))).map { _ in Self.syllables[next(Self.syllables.count)] }.joined()
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  /// A linear congruential generator; its upper bits are good enough.
  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  /// Runs of capitalised words, without single words at the start of a sentence.
  static func properNames(_ text: String) -> [String] {
    var found: [String] = []
    for line in text.split(separator: "\n") {
      var run: [String] = []
      var startsSentence = true
      func end() {
        if run.count > (startsSentence ? 1 : 0) { found.append(run.joined(separator: " ")) }
        run = []
      }
      for word in line.split(separator: " ") {
        let letters = word.drop { !$0.isLetter }
        let core = letters.prefix { $0.isLetter || $0 == "-" }
        if core.count > 1, core.first?.isUppercase == true {
          run.append(String(core))
        } else {
          end()
          startsSentence = false
        }
        guard core.endIndex != word.endIndex else { continue }
        end()
        startsSentence = word.contains { ".?!".contains($0) }
      }
      end()
    }
    return found
  }
}
