internal import GazetteDocument

/// Parts of speech and lemma of a word form that no table lists, from its ending and the words that are known.
struct Morphology {
  let words: WordTable
  let vocabulary: SymbolTable

  /// The reading of a folded word; nil when its ending says nothing.
  func analyse(_ word: UnsafeBufferPointer<UInt8>) -> WordForm? {
    inflected(word) ?? derived(word)
  }

  /// A regular form of a known base: `attacks`, `attacked`, `attacking`, `heavier`.
  func inflected(_ word: UnsafeBufferPointer<UInt8>) -> WordForm? {
    guard word.count > 3 else { return nil }
    let ends = Ending(word)
    if ends.with("s") {
      for base in bases(word, strip: 1, ["": "", "e": "", "ie": "y"]) {
        guard let form = words.form(base) else { continue }
        var tags = TagSet()
        form.tags.forEach { tag in
          if tag == .noun || tag == .properNoun { tags.insert(.pluralNoun) }
          if tag == .verb { tags.insert(.verbPresent) }
        }
        if !tags.isEmpty { return WordForm(tags: tags, lemma: base) }
      }
    }
    if ends.with("ed"), let base = verbBase(word, strip: 2) {
      return WordForm(tags: TagSet(.verbPast, .participle), lemma: base)
    }
    if ends.with("ing"), let base = verbBase(word, strip: 3) {
      return WordForm(tags: TagSet(.gerund, .noun), lemma: base)
    }
    for (ending, strip) in [("er", 2), ("est", 3)] where ends.with(ending) {
      if let base = base(word, strip: strip, having: .adjective) {
        return WordForm(tags: TagSet(.comparative), lemma: base)
      }
    }
    return nil
  }

  /// A form whose ending tells its part of speech.
  private func derived(_ word: UnsafeBufferPointer<UInt8>) -> WordForm? {
    let ends = Ending(word)
    if ends.with("ly") { return WordForm(tags: TagSet(.adverb), lemma: .none) }
    for prefix in ["re", "un", "pre", "non", "anti", "over", "counter", "de", "co"]
    where word.count > prefix.utf8.count + 2 {
      guard word.starts(with: prefix.utf8) else { continue }
      let rest = UnsafeBufferPointer(rebasing: word[prefix.utf8.count...])
      if let known = vocabulary.find(rest).flatMap({ words.form($0) }) ?? inflected(rest) {
        return WordForm(tags: known.tags, lemma: .none)
      }
    }
    for ending in [
      "tion", "sion", "ment", "ness", "ity", "ism", "ist", "ance", "ence", "ship", "hood", "age", "er", "or",
    ]
    where ends.with(ending) {
      return WordForm(tags: TagSet(.noun), lemma: .none)
    }
    for ending in ["ous", "ful", "ive", "less", "able", "ible", "ical", "ic", "al", "ary"] where ends.with(ending) {
      return WordForm(tags: TagSet(.adjective, .noun), lemma: .none)
    }
    if ends.with("ing") { return WordForm(tags: TagSet(.gerund, .noun), lemma: .none) }
    if ends.with("ed") { return WordForm(tags: TagSet(.participle, .verbPast), lemma: .none) }
    if ends.with("s") && !ends.with("ss") && !ends.with("us") && !ends.with("is") {
      return WordForm(tags: TagSet(.pluralNoun), lemma: .none)
    }
    return nil
  }

  private func verbBase(_ word: UnsafeBufferPointer<UInt8>, strip: Int) -> Symbol? {
    base(word, strip: strip, having: .verb)
  }

  /// `bombed` to `bomb`, `raided` to `raid`, `seizing` to `seize`, `denied` to `deny`, `planned` to `plan`.
  private func base(_ word: UnsafeBufferPointer<UInt8>, strip: Int, having tag: PartOfSpeech) -> Symbol? {
    let stem = word.count - strip
    guard stem >= 2 else { return nil }
    let last = word[stem - 1]
    var candidates = [find(word, stem, ""), find(word, stem, "e")]
    if last == UInt8(ascii: "i") { candidates.insert(find(word, stem - 1, "y"), at: 0) }
    if stem >= 3, last == word[stem - 2] { candidates.append(find(word, stem - 1, "")) }
    if last == UInt8(ascii: "k"), word[stem - 2] == UInt8(ascii: "c") { candidates.append(find(word, stem - 1, "")) }
    return candidates.first { symbol in symbol.flatMap { words.form($0) }?.tags.contains(tag) ?? false } ?? nil
  }

  /// Known bases after an ending is taken off and each of the inner endings replaced.
  private func bases(_ word: UnsafeBufferPointer<UInt8>, strip: Int, _ replacements: KeyValuePairs<String, String>)
    -> [Symbol]
  {
    let stem = UnsafeBufferPointer(rebasing: word[..<(word.count - strip)])
    return replacements.compactMap { inner, replacement in
      guard Ending(stem).with(inner), stem.count > inner.utf8.count + 1 else { return nil }
      return find(stem, stem.count - inner.utf8.count, replacement)
    }
  }

  private func find(_ word: UnsafeBufferPointer<UInt8>, _ count: Int, _ suffix: String) -> Symbol? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + suffix.utf8.count) { buffer in
      var end = 0
      for byte in word[..<count] {
        buffer[end] = byte
        end += 1
      }
      for byte in suffix.utf8 {
        buffer[end] = byte
        end += 1
      }
      return vocabulary.find(UnsafeBufferPointer(rebasing: buffer[..<end]))
    }
  }
}

private struct Ending {
  let word: UnsafeBufferPointer<UInt8>
  init(_ word: UnsafeBufferPointer<UInt8>) { self.word = word }

  func with(_ ending: String) -> Bool {
    let ending = ending.utf8
    return word.count >= ending.count && word.suffix(ending.count).elementsEqual(ending)
  }
}
