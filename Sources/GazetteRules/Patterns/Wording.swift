/// The words of a phrase in a rule, folded as the words of texts are.
enum Wording {
  /// Splits where the segmenter splits: at spaces, before `'s` and `n't`, around punctuation that stands in no word.
  static func words(of phrase: String) -> [String] { cased(phrase).map(\.word) }

  /// With each word whether it begins with a capital.
  static func cased(_ phrase: String) -> [(word: String, capital: Bool)] {
    var words: [(String, Bool)] = []
    for part in phrase.split(whereSeparator: \.isWhitespace) {
      var word = ""
      let characters = Array(part)
      for (index, character) in characters.enumerated() {
        if character.isLetter || character.isNumber || character == "_" || joins(characters, index) {
          word.append(character)
        } else {
          if !word.isEmpty { words += cut(word) }
          word = ""
          words.append((fold(String(character)), false))
        }
      }
      if !word.isEmpty { words += cut(word) }
    }
    return words
  }

  /// Dots and apostrophes between word characters, the dot after a dotted word (`U.S.`) and the apostrophe of a clitic.
  private static func joins(_ characters: [Character], _ index: Int) -> Bool {
    func isWord(_ index: Int) -> Bool {
      characters.indices.contains(index) && (characters[index].isLetter || characters[index].isNumber)
    }
    switch characters[index] {
    case ".", ",":
      if characters[index] == ",", !(characters.indices.contains(index - 1) && characters[index - 1].isNumber) {
        return false
      }
      if isWord(index - 1), isWord(index + 1) { return true }
      return characters[index] == "." && isWord(index - 1) && index == characters.count - 1
        && (characters.dropLast().contains(".") || characters[0].isUppercase)
    case "'", "’": return isWord(index + 1) && (isWord(index - 1) || index == 0 && characters.count == 2)
    default: return false
    }
  }

  private static func cut(_ word: String) -> [(String, Bool)] {
    let folded = fold(word)
    let capital = word.first?.isUppercase ?? false
    for clitic in ["'s", "n't"] where folded.hasSuffix(clitic) && folded.count > clitic.count {
      return [(String(folded.dropLast(clitic.count)), capital), (clitic, false)]
    }
    return [(clitics.contains(folded) ? folded : String(folded.filter { $0 != "'" }), capital)]
  }

  private static let clitics: Set<String> = ["'s", "n't"]

  private static func fold(_ word: String) -> String {
    String(word.lowercased().map { quotes[$0] ?? $0 })
  }

  private static let quotes: [Character: Character] = [
    "’": "'", "‘": "'", "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "–": "-", "—": "-",
  ]
}
